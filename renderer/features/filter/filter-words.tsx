// The values of filters in words, in the order in which they are offered.
import type { ReactNode } from 'react'
import { said, unsaid, type FilterField } from '../../../shared/map/filter/filter.ts'
import { shippedEntries } from '../../../shared/map/catalogue/shipped-catalogue.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import {
  channels,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  visibilities,
} from '../../../shared/map/touchpoint.ts'
import { channelGlyphs, visibilityGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { EmotionIcon } from '../../icons/emotion-icon.tsx'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { OwnerIcon } from '../../icons/owner-icon.tsx'
import type { Text } from '../../messages/use-text.ts'

export type ChoiceField = Exclude<FilterField, 'text'>

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly icon?: ReactNode
}

export type WordsSource = Pick<MapView, 'personas' | 'stages' | 'rows' | 'kinds'>

/** Everything that can be asked for in a field; of kinds those that the map uses. */
export function choicesOf(
  text: Text,
  map: WordsSource,
  usedKinds: readonly string[],
): Readonly<Record<ChoiceField, readonly FilterChoice[]>> {
  const notSaid = (label = text('filter.unsaid')): FilterChoice => ({ value: unsaid, label })
  return {
    personas: [
      ...[...map.personas.values()].map(({ id, name }) => ({
        value: id,
        label: name || text('personas.unnamed'),
      })),
      notSaid(text('filter.noPersona')),
    ],
    owner: owners.map((value) => ({
      value,
      label: text(`owner.${value}`),
      icon: <OwnerIcon owner={value} />,
    })),
    channel: [
      ...channels.map((value) => ({
        value,
        label: text(`channel.${value}`),
        icon: <FactIcon glyph={channelGlyphs[value]} />,
      })),
      notSaid(),
    ],
    visibility: [
      ...visibilities.map((value) => ({
        value,
        label: text(`visibility.${value}`),
        icon: <FactIcon glyph={visibilityGlyphs[value]} />,
      })),
      notSaid(),
    ],
    emotion: [
      ...emotions.map((value) => ({
        value: String(value),
        label: text(`emotion.${value}`),
        icon: <EmotionIcon emotion={value} />,
      })),
      notSaid(),
    ],
    evidence: evidenceGrades.map((value) => ({ value, label: text(`evidence.${value}`) })),
    status: statuses.map((value) => ({ value, label: text(`status.${value}`) })),
    kind: kindChoices(text, map, usedKinds),
    stage: [
      ...map.stages.map(({ id, name }) => ({ value: id, label: name })),
      notSaid(text('filter.noLane')),
    ],
    row: [
      ...map.rows.map(({ id, kind, name }) => ({
        value: id,
        label: name || text(`rowKind.${kind}`),
      })),
      notSaid(text('filter.noLane')),
    ],
    message: [
      { value: said, label: text('filter.message.said') },
      notSaid(text('filter.message.unsaid')),
    ],
    needs: [
      { value: said, label: text('filter.needs.said') },
      notSaid(text('filter.needs.unsaid')),
    ],
  }
}

function kindChoices(
  text: Text,
  { kinds }: WordsSource,
  usedKinds: readonly string[],
): readonly FilterChoice[] {
  const titles = new Map<string, string>()
  for (const { kind, title } of [...shippedEntries, ...kinds]) titles.set(kind, title)
  const choices = usedKinds.map((value) => ({
    value,
    label: value === unsaid ? text('filter.ownKind') : (titles.get(value) ?? value),
  }))
  return choices.sort((a, b) => a.label.localeCompare(b.label))
}
