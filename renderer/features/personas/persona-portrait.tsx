import './portrait.css'
import { useEffect, useState } from 'react'
import type { Persona } from '../../../shared/map/persona.ts'
import type { StageColour } from '../../../shared/framework/framework.ts'
import { initialsOf } from '../../canvas/shapes/persona-initials.ts'
import type { BlobStore } from '../../session/blobs.ts'
import { classNames } from '../../ui/class-names.ts'

export interface PersonaPortraitProps {
  readonly blobs: BlobStore
  readonly persona: Pick<Persona, 'name' | 'portrait'>
  /** Behind the initials. */
  readonly colour: StageColour
  readonly size: 'small' | 'large'
}

/** The picture of a persona, or their initials on a colour of their own while there is none. */
export function PersonaPortrait({ blobs, persona, colour, size }: PersonaPortraitProps) {
  const address = usePicture(blobs, persona.portrait)
  const look = classNames('portrait', `portrait-${size}`)
  if (address !== null) return <img className={look} src={address} alt="" draggable={false} />
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
