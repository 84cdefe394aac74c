import './portrait.css'
import { useEffect, useState } from 'react'
import type { Persona } from '../../../shared/map/persona.ts'
import { stageColours } from '../../../shared/framework/framework.ts'
import { initialsOf } from '../../canvas/shapes/persona-initials.ts'
import type { BlobStore } from '../../session/blobs.ts'
import { classNames } from '../../ui/class-names.ts'

export interface PersonaPortraitProps {
  readonly blobs: BlobStore
  readonly persona: Pick<Persona, 'name' | 'portrait'> & { readonly id: string }
  readonly size: 'small' | 'large'
}

/** The picture of a persona, or their initials on a colour of their own while there is none. */
export function PersonaPortrait({ blobs, persona, size }: PersonaPortraitProps) {
  const address = usePicture(blobs, persona.portrait)
  const look = classNames('portrait', `portrait-${size}`)
  if (address !== null) return <img className={look} src={address} alt="" draggable={false} />
  const colour = colourOf(persona.id)
  return (
    <span
      className={look}
      style={{ background: `var(--stage-${colour})`, color: `var(--stage-${colour}-ink)` }}
      aria-hidden
    >
      {initialsOf(persona.name)}
    </span>
  )
}

/** A `blob:` address once the picture is here; null before, and where it is nowhere to be had. */
function usePicture(blobs: BlobStore, src: string): string | null {
  const [shown, setShown] = useState<{ readonly src: string; readonly address: string } | null>(
    null,
  )
  useEffect(() => {
    let isWanted = src !== ''
    const show = async () => {
      const address = await blobs.resolve(src)
      if (isWanted && address !== null) setShown({ src, address })
    }
    if (isWanted) void show()
    return () => {
      isWanted = false
    }
  }, [blobs, src])
  return shown?.src === src ? shown.address : null
}

/** The same on every screen. */
function colourOf(id: string): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return stageColours[sum % stageColours.length] ?? 'slate'
}
