import { Check, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { foldText } from '../../../shared/map/fold-text.ts'
import type { StageColour } from '../../../shared/framework/framework.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import type { KeptPersona } from '../../session/library-shelf.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PersonaPortrait } from './persona-portrait.tsx'
import { portraitColours } from './portrait-colours.ts'
import type { PersonaLibrary } from './use-persona-library.ts'

export interface LibraryDialogProps {
  readonly library: PersonaLibrary
  readonly personas: ReadonlyMap<string, Persona>
  readonly onClose: () => void
}

/** The personas of the organisation, to be put on this map. */
export function LibraryDialog({ library, personas, onClose }: LibraryDialogProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const onMap = new Set([...personas.values()].map(({ libraryId }) => libraryId))
  const colours = portraitColours(library.kept.map(({ persona }) => persona.id))
  const found = library.kept.filter(({ persona: { facts } }) =>
    foldText(`${facts.name} ${text(`personaRole.${facts.role}`)}`).includes(foldText(words.trim())),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('personas.library')}
      description={text('personas.library.text')}
      size="wide"
      undoes
    >
      {library.kept.length === 0 ? (
        <p className="personas-empty">{text('personas.library.empty')}</p>
      ) : (
        <>
          <TextField
            type="search"
            label={text('personas.library.search')}
            value={words}
            onChange={setWords}
          />
          <ul className="persona-kept-list">
            {found.map((kept) => (
              <KeptLine
                key={`${kept.libraryId} ${kept.persona.id}`}
                kept={kept}
                colour={colours.get(kept.persona.id) ?? 'slate'}
                isOnMap={onMap.has(kept.persona.id)}
                library={library}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

interface KeptLineProps extends Pick<LibraryDialogProps, 'library'> {
  readonly kept: KeptPersona
  readonly isOnMap: boolean
  readonly colour: StageColour
}

function KeptLine({ kept, isOnMap, colour, library }: KeptLineProps) {
  const text = useText()
  const toast = useToast()
  const { facts } = kept.persona
  const name = facts.name || text('personas.unnamed')
  const remove = () => {
    library.remove(kept)
    toast({
      message: text('personas.library.removed', { name }),
      action: { label: text('personas.undo'), run: () => library.restore(kept) },
    })
  }
  return (
    <li className="persona-kept">
      <PersonaPortrait blobs={library.blobsOf(kept)} persona={facts} colour={colour} size="small" />
      <span className="persona-card-words">
        <bdi className="persona-card-name">{name}</bdi>
        <span className="persona-card-role">
          {text(`personaRole.${facts.role}`)} · {text(`evidence.${facts.evidence}`)}
        </span>
        {facts.quote === '' ? null : (
          <q className="persona-card-quote" dir="auto">
            {facts.quote}
          </q>
        )}
      </span>
      <Button
        icon={isOnMap ? <Check /> : <Plus />}
        disabled={isOnMap}
        aria-label={text(isOnMap ? 'personas.library.isOnMap' : 'personas.library.add', { name })}
        onClick={() => library.add(kept)}
      >
        {text(isOnMap ? 'personas.library.onMap' : 'personas.library.addThis')}
      </Button>
      <IconButton
        label={text('personas.library.remove', { name })}
        icon={<Trash2 />}
        onClick={remove}
      />
    </li>
  )
}
