// What the board's own shapes and tldraw's announcer say, in the reader's language.
import type { TLUiOverrides } from 'tldraw'
import { watchPersonas } from '../../shared/map/read-personas.ts'
import type { Readable } from '../../shared/document/readable.ts'
import { evidenceAgeOf } from '../../shared/map/evidence-age.ts'
import { addressOfCell } from '../../shared/map/lane.ts'
import type { Row } from '../../shared/map/row.ts'
import type { TouchpointFacts } from '../../shared/map/touchpoint.ts'
import type { Text } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { today } from '../session/today.ts'
import type { HeadingWords } from './lanes/board-heading.ts'
import type { LaneWords } from './lanes/lane-shapes.ts'
import type { LensWords } from './lenses/lens-facts.ts'
import { lensWords } from './lenses/lens-words.ts'
import type { LaneState } from './lanes/lane-state.ts'
import type { ShapeWords } from './shapes/shape-words.ts'

export function laneWords(text: Text): LaneWords & HeadingWords & LensWords {
  return {
    ...lensWords(text),
    noWord: (source) => text('heading.noWord', { source }),
    several: (count) => text('heading.several', { count }),
    clash: text('heading.clash'),
    fit: {
      narrower: (stage) => text('heading.narrower', { stage }),
      wider: (stage) => text('heading.wider', { stage }),
    },
    misaligned: (count) => text('heading.misaligned', { count }),
    row: (row) => rowName(text, row),
    parking: text('board.parking'),
    parkedFrom: (stage) =>
      stage === null ? text('board.parkedFromNowhere') : text('board.parkedFrom', { stage }),
  }
}

/** Stage and row of a cell, as one phrase. */
export function placeName(text: Text, lanes: LaneState, cellId: string): string {
  const address = addressOfCell(cellId)
  const stage = lanes.stages.get().find(({ id }) => id === address?.stageId)
  const row = lanes.allRows.get().find(({ id }) => id === address?.rowId)
  if (stage !== undefined && row !== undefined) {
    return text('board.place', { stage: stage.name, row: rowName(text, row) })
  }
  return cellId === 'shape:cell.parking' ? text('board.parking') : text('board.onNoLane')
}

export function shapeWords(
  text: Text,
  lanes: LaneState,
  personaNames: Readable<ReadonlyMap<string, string>>,
): ShapeWords {
  return {
    untitled: text('board.untitled'),
    titleField: text('board.titleField'),
    stickyField: text('board.stickyField'),
    outcome: (outcome) => text(`outcome.${outcome}`),
    describeTouchpoint({ props, parentId }) {
      const names = props.personas.flatMap((id) => personaNames.get().get(id) ?? [])
      return text('board.describeTouchpoint', {
        title: props.title === '' ? text('board.untitled') : props.title,
        place: placeName(text, lanes, parentId),
        channel: props.channel === null ? 'none' : text(`channel.${props.channel}`),
        owner: text(`owner.${props.owner}`),
        visibility: props.visibility === null ? 'none' : text(`visibility.${props.visibility}`),
        emotion: props.emotion === null ? 'none' : text(`emotion.${props.emotion}`),
        evidence: evidenceWords(text, props),
        status: text(`status.${props.status}`),
        personas: names.length === 0 ? 'none' : names.join(', '),
      })
    },
    describeSticky: ({ props, parentId }) =>
      text('board.describeSticky', {
        text: props.text === '' ? text('board.emptySticky') : props.text,
        place: placeName(text, lanes, parentId),
      }),
  }
}

function evidenceWords(
  text: Text,
  facts: Pick<TouchpointFacts, 'evidence' | 'evidenceDate'>,
): string {
  const age = evidenceAgeOf(facts, today())
  if (facts.evidence === 'assumed' || age.status !== 'old')
    return text(`evidence.${facts.evidence}`)
  return text(`evidenceAge.${facts.evidence}`, { months: age.months })
}

/** tldraw's announcer asks for the name of a shape's type. */
export function announcerWords(text: Text): NonNullable<TLUiOverrides['translations']> {
  return {
    en: {
      'tool.touchpoint': text('board.tool.touchpoint'),
      'tool.sticky': text('board.tool.sticky'),
      'tool.arrow': text('board.tool.arrow'),
      'tool.group': text('board.tool.group'),
    },
  }
}

/** Names of the map's personas by their id. */
export function watchPersonaNames(
  session: MapSession,
): Readable<ReadonlyMap<string, string>> & { dispose(): void } {
  const personas = watchPersonas(session.map)
  let of: unknown = null
  let names: ReadonlyMap<string, string> = new Map()
  return {
    get() {
      const current = personas.get()
      if (current !== of) {
        of = current
        names = new Map([...current].map(([id, { name }]) => [id, name]))
      }
      return names
    },
    subscribe: (listener) => personas.subscribe(listener),
    dispose: () => personas.dispose(),
  }
}

function rowName(text: Text, row: Row): string {
  return row.name === '' ? text(`rowKind.${row.kind}`) : row.name
}
