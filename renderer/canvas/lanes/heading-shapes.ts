// What stands above the lanes, as shapes: only exports draw them, on screen the page has its own.
import type { Stage } from '../../../shared/framework/framework.ts'
import { funnelHeight, type BoardHeading, type FunnelRow } from './board-heading.ts'
import { laneCell, type LocalShape } from './lane-cell.ts'
import { labelWidth, type LaneLayout } from './lane-layout.ts'

export interface HeadingFacts {
  readonly stages: readonly Stage[]
  readonly layout: LaneLayout
  readonly heading: BoardHeading
}

/** From the top: a row for each funnel, then the stages; left of both whose words they are. */
export function headingShapes(facts: HeadingFacts): readonly LocalShape[] {
  const { layout, heading } = facts
  const funnelsHeight = heading.funnels.length * funnelHeight
  const namesTop = funnelsHeight - layout.header
  return [
    laneCell(
      'corner',
      { x: -labelWidth, y: namesTop, w: labelWidth, h: -namesTop },
      { label: heading.source ?? '' },
    ),
    ...heading.funnels.flatMap((funnel, at) =>
      funnelShapes(facts, funnel, at, at * funnelHeight - layout.header),
    ),
    ...stageShapes(facts, namesTop),
  ]
}

function stageShapes({ stages, layout, heading }: HeadingFacts, top: number): LocalShape[] {
  const stageById = new Map(stages.map((stage) => [stage.id, stage]))
  return layout.lanes.map(({ id, start, size }) => {
    const stage = stageById.get(id)
    const { title, beneath, flag } = heading.byStage.get(id) ?? { title: '', beneath: '', flag: '' }
    return laneCell(
      'stage',
      { x: start, y: top, w: size, h: -top },
      {
        stageId: id,
        label: title,
        note: beneath,
        isFlagged: flag !== '',
        colour: stage?.colour ?? 'slate',
      },
    )
  })
}

function funnelShapes(
  { stages, layout }: HeadingFacts,
  funnel: FunnelRow,
  row: number,
  y: number,
): LocalShape[] {
  const colourById = new Map(stages.map(({ id, colour }) => [id, colour]))
  const box = { y, h: funnelHeight }
  const label = laneCell(
    'funnel',
    { ...box, x: -labelWidth, w: labelWidth },
    { name: `${row}`, label: funnel.source, isFlagged: funnel.flag !== '' },
  )
  const steps = layout.lanes.flatMap(({ id, start, size }) => {
    const own = funnel.stepsByStage.get(id) ?? []
    // reason: where a stage has no step, the band goes on without words
    const shown = own.length === 0 ? [{ name: '', isMisaligned: false }] : own
    const w = size / shown.length
    return shown.map(({ name, isMisaligned }, at) =>
      laneCell(
        'step',
        { ...box, x: start + at * w, w },
        {
          name: `${row}-${id}-${at}`,
          label: name,
          isFlagged: isMisaligned,
          colour: colourById.get(id) ?? 'slate',
        },
      ),
    )
  })
  return [label, ...steps]
}
