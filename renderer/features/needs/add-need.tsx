import { Plus } from 'lucide-react'
import { useState, type ClipboardEvent } from 'react'
import type { Stage } from '../../../shared/framework/framework.ts'
import type { NewNeed } from '../../../shared/map/edit-needs.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { linesOf } from '../../ui/pasted-lines.ts'
import { TextField } from '../../ui/text-field.tsx'
import { NeedFields, type NeedFacts } from './need-fields.tsx'

export interface AddNeedProps {
  readonly stages: readonly Stage[]
  readonly personas: readonly Persona[]
  readonly onAdd: (needs: readonly NewNeed[]) => void
}

/** Adds one need after the other: what it is for, whose and where stay as they were chosen. */
export function AddNeed({ stages, personas, onAdd }: AddNeedProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const [added, setAdded] = useState({ count: 0, turn: 0 })
  const [chosen, setFacts] = useState<NeedFacts>(() => ({
    type: 'choose',
    personaId: null,
    stageId: stages[0]?.id ?? null,
  }))
  const facts = withoutGone(chosen, stages, personas)
  const add = (texts: readonly string[]) => {
    if (texts.length === 0) return
    onAdd(texts.map((each) => ({ ...facts, text: each })))
    setWords('')
    setAdded(({ turn }) => ({ count: texts.length, turn: turn + 1 }))
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    add(lines)
  }
  return (
    <form
      className="needs-add"
      onSubmit={(event) => {
        event.preventDefault()
        add(words.trim() === '' ? [] : [words.trim()])
      }}
    >
      <TextField
        label={text('needs.new')}
        value={words}
        onChange={setWords}
        onPaste={paste}
        onKeyDown={(event) => {
          // reason: Escape would close the panel, and with it what was typed here would be gone
          if (event.key === 'Escape' && words !== '') event.preventDefault()
        }}
        placeholder={text('needs.placeholder')}
        hint={text('needs.addHint')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: what opened the panel is a toggle that leads here
        autoFocus
      />
      <NeedFields
        facts={facts}
        stages={stages}
        personas={personas}
        onChange={(change) => setFacts({ ...facts, ...change })}
        isCompact
      />
      <Button type="submit" icon={<Plus />} disabled={words.trim() === ''}>
        {text('needs.add')}
      </Button>
      <span className="visually-hidden" role="status" key={added.turn}>
        {added.count === 0 ? '' : text('needs.added', { count: added.count })}
      </span>
    </form>
  )
}

/** A stage or persona that went meanwhile can't be asked for any more. */
function withoutGone(
  facts: NeedFacts,
  stages: readonly Stage[],
  personas: readonly Persona[],
): NeedFacts {
  return {
    ...facts,
    stageId: stages.some(({ id }) => id === facts.stageId) ? facts.stageId : null,
    personaId: personas.some(({ id }) => id === facts.personaId) ? facts.personaId : null,
  }
}
