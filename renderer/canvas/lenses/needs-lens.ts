// The questions of each stage and how well they are answered, in the row of information needs.
import type { StageId } from '../../../shared/framework/framework.ts'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { LensFacts, LensValue } from './lens-facts.ts'
import type { LensContent, MoreNeeds, NeedBlock } from './lens-shape.ts'
import { lensInset } from './share-lenses.ts'

/** A question in up to two lines, in page units. */
export const needBlock = { leastWidth: 240, height: 42, gap: 6 } as const
/** Of one stage; the others are counted beneath. A wall of questions can't be read. */
const mostShown = 8
const moreHeight = 20
/** Between the notes of the row, or its edge, and the first question. */
const topRoom = 8

export function needsLens({ lanes, asked, words }: LensFacts): LensContent {
  const blocks: NeedBlock[] = []
  const more: MoreNeeds[] = []
  for (const { id: stageId, start, size } of lanes) {
    const own = asked.filter((each) => isOf(each, stageId))
    const columns = columnsIn(size)
    const width = (size - 2 * lensInset - (columns - 1) * needBlock.gap) / columns
    const shown = own.slice(0, mostShown)
    shown.forEach(({ need, answers, ideas }, at) =>
      blocks.push({
        id: need.id,
        type: need.type,
        text: need.text === '' ? words.untitledNeed : need.text,
        answers: answers.length,
        ideas: ideas.length,
        x: start + lensInset + (at % columns) * (width + needBlock.gap),
        y: topRoom + Math.floor(at / columns) * (needBlock.height + needBlock.gap),
        w: width,
      }),
    )
    if (own.length > shown.length) {
      const rest = own.slice(shown.length)
      more.push({
        x: start + lensInset,
        y: topRoom + Math.ceil(shown.length / columns) * (needBlock.height + needBlock.gap),
        words: words.moreNeeds(rest.length, rest.filter(isHole).length),
      })
    }
  }
  return { kind: 'needs', blocks, more }
}

/** Nothing while there are no needs: the row then holds notes alone. */
export function needsStrip(content: LensContent): number {
  if (content.kind !== 'needs' || content.blocks.length === 0) return 0
  const bottoms = [
    ...content.blocks.map(({ y }) => y + needBlock.height),
    ...content.more.map(({ y }) => y + moreHeight),
  ]
  return Math.max(...bottoms) + lensInset
}

/** All needs that have a stage here, with the cards that answer them. */
export function needValues({ lanes, asked, stageName, words }: LensFacts): readonly LensValue[] {
  return lanes.flatMap(({ id: stageId }) =>
    asked
      .filter((each) => isOf(each, stageId))
      .map(({ need, answers, ideas }) => ({
        key: need.id,
        words: words.need({
          stage: stageName(stageId),
          text: need.text === '' ? words.untitledNeed : need.text,
          answers: answers.length,
          ideas: ideas.length,
        }),
        cardIds: [...answers, ...ideas].map(({ id }) => id),
      })),
  )
}

function isOf({ home }: AskedNeed, stageId: StageId): boolean {
  return home.kind === 'stage' && home.stageId === stageId
}

function columnsIn(width: number): number {
  const { leastWidth, gap } = needBlock
  return Math.max(1, Math.floor((width - 2 * lensInset + gap) / (leastWidth + gap)))
}
