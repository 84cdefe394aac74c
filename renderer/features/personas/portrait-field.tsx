import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, type ChangeEvent, type DragEvent } from 'react'
import { Problem } from '../../../shared/problems.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { PersonaFieldsProps } from './persona-fields.tsx'
import { PersonaPortrait } from './persona-portrait.tsx'
import { pictureOfPerson } from './picture-of-person.ts'

/** The picture of a persona: chosen, or dropped on it; initials while there is none. */
export function PortraitField({ session, editing, colour, isReadOnly }: PersonaFieldsProps) {
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const { persona, change } = editing
  const take = useTakePicture({ session, editing, isReadOnly })
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? []
    // reason: choosing the same file again must count as a change
    event.currentTarget.value = ''
    void take(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take([...event.dataTransfer.files][0])
  }
  return (
    <div
      className="persona-portrait"
      role="presentation"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <PersonaPortrait blobs={session.blobs} persona={persona} colour={colour} size="large" />
      {isReadOnly ? null : (
        <div className="persona-portrait-actions">
          <Button icon={<ImagePlus />} onClick={() => picker.current?.click()}>
            {text(persona.portrait === '' ? 'personas.addPicture' : 'personas.otherPicture')}
          </Button>
          {persona.portrait === '' ? null : (
            <IconButton
              label={text('personas.removePicture')}
              icon={<Trash2 />}
              onClick={() => change({ portrait: '' })}
            />
          )}
          <input
            ref={picker}
            type="file"
            accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml"
            hidden
            aria-label={text('personas.picture')}
            onChange={choose}
          />
        </div>
      )}
    </div>
  )
}

/** Keeps a picture in the blob store and names it in the persona; says so where that can't be done. */
function useTakePicture({ session, editing, isReadOnly }: Omit<PersonaFieldsProps, 'colour'>) {
  const text = useText()
  const toast = useToast()
  return async (file: File | undefined) => {
    if (file === undefined || isReadOnly) return
    try {
      const { src } = await session.blobs.put(await pictureOfPerson(file))
      editing.change({ portrait: src })
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      const { code } = cause
      toast({ message: `${text(`problem.${code}.happened`)} ${text(`problem.${code}.todo`)}` })
    }
  }
}
