import { RotateCcw, Trash2 } from 'lucide-react'
import { phases, type Phase } from '../../../shared/framework/framework.ts'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { changeKind, removeKind } from '../../../shared/map/catalogue/edit-kinds.ts'
import type { KindFacts, KindLine } from '../../../shared/map/catalogue/kind.ts'
import { channels, type Channel } from '../../../shared/map/touchpoint.ts'
import { channelGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import type { LibrarySession } from '../../session/library-session.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useTyping } from '../../ui/use-typing.ts'

export interface KindFormProps {
  readonly session: LibrarySession
  readonly line: KindLine
  readonly catalogue: Catalogue
  readonly readOnly: boolean
}

/** What one kind is called and where it belongs; each field is written when it is left. */
export function KindForm({ session, line, catalogue, readOnly }: KindFormProps) {
  const text = useText()
  const change = (facts: Partial<KindFacts>) =>
    session.edit((library) => changeKind(library, line, facts))
  return (
    <section className="kinds-form" aria-label={line.title}>
      <NameField session={session} line={line} readOnly={readOnly} onChange={change} />
      <Segmented<Phase>
        label={text('kinds.phase')}
        value={line.phase}
        options={phases.map((phase) => ({ value: phase, label: text(`phase.${phase}`) }))}
        onChange={(phase) => change({ phase })}
        disabled={readOnly}
      />
      <Select<Channel>
        label={text('kinds.channel')}
        value={line.channel}
        options={channels.map((channel) => ({
          value: channel,
          label: text(`channel.${channel}`),
          icon: <FactIcon glyph={channelGlyphs[channel]} />,
        }))}
        onChange={(channel) => change({ channel })}
        disabled={readOnly}
      />
      <OtherNamesField session={session} line={line} readOnly={readOnly} onChange={change} />
      <TakenNames line={line} catalogue={catalogue} />
      <Segmented
        label={text('kinds.offered')}
        value={line.isHidden ? 'no' : 'yes'}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: text(`kinds.offered.${value}`),
        }))}
        onChange={(value) => change({ isHidden: value === 'no' })}
        disabled={readOnly}
      />
      <p className="kinds-note">{text('kinds.offered.hint')}</p>
      {readOnly ? null : <WayBack session={session} line={line} />}
    </section>
  )
}

interface FieldProps extends Omit<KindFormProps, 'catalogue'> {
  readonly onChange: (facts: Partial<KindFacts>) => void
}

function NameField({ session, line, readOnly, onChange }: FieldProps) {
  const text = useText()
  const typing = useTyping((typed) => {
    if (typed.trim() !== '') onChange({ title: typed.trim() })
  }, session.beforeLeaving)
  return (
    <TextField
      label={text('kinds.name')}
      value={typing.typed ?? line.title}
      onChange={typing.type}
      onBlur={typing.finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typing.drop()
        if (event.key === 'Enter') typing.finish()
      }}
      maxLength={120}
      readOnly={readOnly}
    />
  )
}

function OtherNamesField({ session, line, readOnly, onChange }: FieldProps) {
  const text = useText()
  const typing = useTyping(
    (typed) => onChange({ otherNames: linesOf(typed) }),
    session.beforeLeaving,
  )
  return (
    <TextArea
      label={text('kinds.otherNames')}
      hint={text('kinds.otherNames.hint')}
      value={typing.typed ?? line.otherNames.join('\n')}
      onChange={typing.type}
      onBlur={typing.finish}
      rows={3}
      readOnly={readOnly}
    />
  )
}

function linesOf(typed: string): readonly string[] {
  return [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

/** Two kinds of one name: a card of that title can only be one of them. */
function TakenNames({ line, catalogue }: Pick<KindFormProps, 'line' | 'catalogue'>) {
  const text = useText()
  const others = [line.title, ...line.otherNames]
    .map((name) => catalogue.named(name))
    .filter((entry) => entry !== undefined && entry.kind !== line.kind)
  if (others.length === 0) return null
  return [...new Set(others.map((entry) => entry?.title ?? ''))].map((other) => (
    <p key={other} className="kinds-note" role="status">
      {text('kinds.taken', { other })}
    </p>
  ))
}

function WayBack({ session, line }: Pick<KindFormProps, 'session' | 'line'>) {
  const text = useText()
  const toast = useToast()
  if (line.origin === 'shipped') return null
  const isOwn = line.origin === 'own'
  const run = () => {
    session.edit((library) => removeKind(library, line.kind))
    if (!isOwn) return
    toast({
      message: text('kinds.removed', { title: line.title }),
      action: { label: text('home.undo'), run: () => session.undo.undo() },
    })
  }
  return (
    <Button look="quiet" icon={isOwn ? <Trash2 /> : <RotateCcw />} onClick={run}>
      {text(isOwn ? 'kinds.remove' : 'kinds.reset')}
    </Button>
  )
}
