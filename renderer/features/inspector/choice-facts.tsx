import { useText, type Text } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import {
  channels,
  emotions,
  owners,
  statuses,
  visibilities,
  type Emotion,
  type TouchpointFacts,
} from '../../../shared/map/touchpoint.ts'
import { channelGlyphs, visibilityGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { valueOrNull, type Common } from './common-value.ts'
import { EffortFacts } from './effort-facts.tsx'
import { segmentedLabel } from './segmented-label.ts'
import { EmotionIcon } from '../../icons/emotion-icon.tsx'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { OwnerIcon } from '../../icons/owner-icon.tsx'

export interface CommonFacts {
  readonly common: <K extends keyof TouchpointFacts>(fact: K) => Common<TouchpointFacts[K]>
  readonly change: (facts: Partial<TouchpointFacts>) => void
}

export interface ChoiceFactsProps extends CommonFacts {
  readonly isReadOnly: boolean
}

/** The facts of a touchpoint that are chosen from a vocabulary. */
export function ChoiceFacts({ common, change, isReadOnly }: ChoiceFactsProps) {
  const text = useText()
  const emotion = valueOrNull(common('emotion'))
  const usual = { placeholder: text('inspector.mixed'), disabled: isReadOnly }
  return (
    <>
      <Select
        {...usual}
        label={text('inspector.channel')}
        value={unsaidOr(common('channel'))}
        options={[unsaidOption(text), ...channelOptions(text)]}
        onChange={(channel) => change({ channel: saidOrNull(channel) })}
      />
      <Select
        {...usual}
        label={text('inspector.owner')}
        value={valueOrNull(common('owner'))}
        options={owners.map((owner) => ({
          value: owner,
          label: text(`owner.${owner}`),
          icon: <OwnerIcon owner={owner} />,
        }))}
        onChange={(owner) => change({ owner })}
      />
      <Segmented
        label={segmentedLabel(text, text('inspector.emotion'), common('emotion'))}
        value={emotion === null ? null : emotionKey(emotion)}
        options={emotions.map((each) => ({
          value: emotionKey(each),
          label: text(`emotion.${each}`),
          icon: <EmotionIcon emotion={each} />,
        }))}
        onChange={(key) => change({ emotion: Number(key) as Emotion })}
        onClear={() => change({ emotion: null })}
        disabled={isReadOnly}
      />
      <EffortFacts common={common} change={change} isReadOnly={isReadOnly} />
      <Select
        {...usual}
        label={text('inspector.status')}
        value={valueOrNull(common('status'))}
        options={statuses.map((value) => ({ value, label: text(`status.${value}`) }))}
        onChange={(status) => change({ status })}
      />
      <Select
        {...usual}
        label={text('inspector.visibility')}
        value={unsaidOr(common('visibility'))}
        options={[unsaidOption(text), ...visibilityOptions(text)]}
        onChange={(visibility) => change({ visibility: saidOrNull(visibility) })}
      />
    </>
  )
}

const unsaid = 'unsaid'

function unsaidOption(text: Text) {
  return { value: unsaid, label: text('inspector.unsaid') } as const
}

/** Null only where values differ. */
function unsaidOr<T extends string>(value: Common<T | null>): T | typeof unsaid | null {
  return value.status === 'same' ? (value.value ?? unsaid) : null
}

function saidOrNull<T extends string>(value: T | typeof unsaid): T | null {
  return value === unsaid ? null : value
}

function visibilityOptions(text: Text) {
  return visibilities.map((value) => ({
    value,
    label: text(`visibility.${value}`),
    icon: <FactIcon glyph={visibilityGlyphs[value]} />,
  }))
}

function channelOptions(text: Text) {
  return channels.map((value) => ({
    value,
    label: text(`channel.${value}`),
    icon: <FactIcon glyph={channelGlyphs[value]} />,
  }))
}

function emotionKey(emotion: Emotion): `${Emotion}` {
  return `${emotion}`
}
