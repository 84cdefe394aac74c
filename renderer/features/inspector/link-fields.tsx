import { ArrowRight, ArrowRightToLine, RefreshCcw, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { changeLinks } from '../../../shared/map/edit-links.ts'
import { linkKinds, outcomes, type LinkKind, type Outcome } from '../../../shared/map/link.ts'
import type { SelectedOf } from './by-kind.ts'
import { outcomeGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { commonValue, valueOrNull, type NonEmpty } from './common-value.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { TextFact } from './text-fact.tsx'
import { typeLinkLabel } from './write-facts.ts'

export interface LinkFieldsProps {
  readonly session: MapSession
  readonly selected: NonEmpty<SelectedOf<'link'>>
  readonly isReadOnly: boolean
}

const kindIcons: Readonly<Record<LinkKind, ReactNode>> = {
  'next-step': <ArrowRight />,
  loop: <Undo2 />,
  'drop-off': <ArrowRightToLine />,
  'closed-loop': <RefreshCcw />,
}

/** Stands for "no outcome" in the choice: its value must not be empty. */
const none = 'none'

export function LinkFields({ session, selected, isReadOnly }: LinkFieldsProps) {
  const text = useText()
  const ids = selected.map((link) => link.id)
  const usual = { placeholder: text('inspector.mixed'), disabled: isReadOnly }
  const outcomeOptions: readonly SelectOption<Outcome | typeof none>[] = [
    { value: none, label: text('inspector.noOutcome') },
    ...outcomes.map((value) => ({
      value,
      label: text(`outcome.${value}`),
      icon: <FactIcon glyph={outcomeGlyphs[value]} />,
    })),
  ]
  return (
    <>
      <Select
        {...usual}
        label={text('inspector.linkKind')}
        value={valueOrNull(commonValue(selected, (link) => link.linkKind))}
        options={linkKinds.map((value) => ({
          value,
          label: text(`linkKind.${value}`),
          icon: kindIcons[value],
        }))}
        onChange={(kind) => session.edit((map) => changeLinks(map, ids, { kind }))}
      />
      <Select
        {...usual}
        label={text('inspector.outcome')}
        value={valueOrNull(commonValue(selected, (link) => link.outcome ?? none))}
        options={outcomeOptions}
        onChange={(chosen) =>
          session.edit((map) => changeLinks(map, ids, { outcome: chosen === none ? null : chosen }))
        }
      />
      <TextFact
        session={session}
        label={text('inspector.linkLabel')}
        value={commonValue(selected, (link) => link.label)}
        onFinish={(typing) => session.edit((map) => typeLinkLabel(map, ids, typing))}
        isReadOnly={isReadOnly}
      />
    </>
  )
}
