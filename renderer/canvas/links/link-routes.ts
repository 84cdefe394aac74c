// The course of each link, computed from the map alone and kept until one of its cards, or something
// in its way, moves. Nothing of it is stored, sent or undone.
import {
  computed,
  createComputedCache,
  getArrowBindings,
  isEqual,
  unsafe__withoutCapture,
  type Editor,
  type TLArrowShape,
  type TLShapeId,
} from 'tldraw'
import { isLinkKind } from '../../../shared/map/link.ts'
import { around, centreOf, grown, type Box, type Point } from './box.ts'
import { isSomethingMoved, readBlockers, type BlockersIn } from './link-blockers.ts'
import { separated, stretchesOf } from './separate-links.ts'
import { routeLink, routeMargin, type LinkEnd, type LinkToRoute } from './route-link.ts'

export interface LinkRoutes {
  /** Corners in units of the page; null for a link that is bent by hand, or loose at an end. */
  readonly routeOf: (link: TLArrowShape) => readonly Point[] | null
  readonly blockersIn: BlockersIn
}

/** Bent less than this counts as not bent by hand, as tldraw has it. */
const leastBend = 8

export function createLinkRoutes(): (editor: Editor) => LinkRoutes {
  const byEditor = new WeakMap<Editor, LinkRoutes>()
  return (editor) => {
    let routes = byEditor.get(editor)
    if (routes === undefined) {
      routes = routesOf(editor)
      byEditor.set(editor, routes)
    }
    return routes
  }
}

function routesOf(editor: Editor): LinkRoutes {
  const blockersIn = readBlockers(editor)
  // reason: looking at what is in the way is cheap, finding a way is not; only a change leads to that
  const questions = createComputedCache<Editor, LinkToRoute | null, TLArrowShape>(
    'what is in the way of a link',
    (_editor, link) => questionOf(editor, blockersIn, link),
    {
      areRecordsEqual: (a, b) => a.props.bend === b.props.bend && a.meta === b.meta,
      areResultsEqual: isEqual,
    },
  )
  const ways = createComputedCache<Editor, readonly Point[] | null, TLArrowShape>(
    'way of a link',
    (_editor, link) => {
      const question = questions.get(editor, link.id) ?? null
      return question === null ? null : routeLink(question)
    },
    { areRecordsEqual: (a, b) => a.id === b.id, areResultsEqual: isEqual },
  )
  const linkIds = editor.store.query.ids('shape', () => ({ type: { eq: 'arrow' } }))
  const stretchesNow = () =>
    stretchesOf(
      [...linkIds.get()].flatMap((id): [string, readonly Point[]][] => {
        const way = ways.get(editor, id) ?? null
        return way === null ? [] : [[id, way]]
      }),
    )
  const stretches = computed('stretches of all links', () =>
    isSomethingMoved(editor) ? unsafe__withoutCapture(stretchesNow) : stretchesNow(),
  )
  const routes = createComputedCache<Editor, readonly Point[] | null, TLArrowShape>(
    'route of a link',
    (_editor, link) => {
      const way = ways.get(editor, link.id) ?? null
      const blockers = questions.get(editor, link.id)?.blockers ?? []
      return way === null ? null : separated(link.id, way, stretches.get(), blockers)
    },
    { areRecordsEqual: (a, b) => a.id === b.id, areResultsEqual: isEqual },
  )
  return { blockersIn, routeOf: (link) => routes.get(editor, link.id) ?? null }
}

export function isBentByHand({ props }: TLArrowShape): boolean {
  return Math.abs(props.bend) >= leastBend * props.scale
}

function questionOf(
  editor: Editor,
  blockersIn: BlockersIn,
  link: TLArrowShape,
): LinkToRoute | null {
  const { start, end } = getArrowBindings(editor, link)
  if (start === undefined || end === undefined || isBentByHand(link)) return null
  const [from, to] = [endOf(editor, link, start.toId), endOf(editor, link, end.toId)]
  if (from === null || to === null) return null
  const kind = isLinkKind(link.meta['kind']) ? link.meta['kind'] : 'next-step'
  return {
    from,
    to,
    blockers: blockersIn(grown(around(from, to), routeMargin)),
    isReturn: kind === 'loop' || kind === 'closed-loop' || to.x + to.w < from.x,
    track: trackOf(link.id),
  }
}

/** Between links that leave a card beside each other, in page units. */
const shiftStep = 14

/** A card with the place at which this link leaves it, in the order in which its links lead away. */
function endOf(editor: Editor, link: TLArrowShape, cardId: TLShapeId): LinkEnd | null {
  const box = boxOf(editor, cardId)
  if (box === null) return null
  const others = editor.getBindingsToShape(cardId, 'arrow').flatMap(({ fromId, props }) => {
    const terminal = Reflect.get(props, 'terminal') === 'start' ? 'start' : 'end'
    const other = otherEnd(editor, fromId, terminal)
    return other === null ? [] : [{ id: fromId, ...centreOf(other) }]
  })
  return {
    ...box,
    shiftX: shiftOf(others, link.id, 'x', box.w),
    shiftY: shiftOf(others, link.id, 'y', box.h),
  }
}

function otherEnd(editor: Editor, linkId: TLShapeId, terminal: 'start' | 'end'): Box | null {
  const link = editor.getShape<TLArrowShape>(linkId)
  if (link === undefined) return null
  const bindings = getArrowBindings(editor, link)
  const other = terminal === 'start' ? bindings.end : bindings.start
  return other === undefined ? null : boxOf(editor, other.toId)
}

function shiftOf(
  links: readonly (Point & { readonly id: string })[],
  id: string,
  axis: 'x' | 'y',
  size: number,
): number {
  const order = links.toSorted((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1))
  const at = order.findIndex((link) => link.id === id)
  const step = Math.min(shiftStep, (size - 24) / Math.max(1, order.length))
  return at === -1 ? 0 : (at - (order.length - 1) / 2) * step
}

function boxOf(editor: Editor, id: TLShapeId): Box | null {
  const bounds = editor.getShapePageBounds(id)
  return bounds === undefined ? null : { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }
}

/** The same for a link on every screen, and different for most neighbours. */
function trackOf(id: string): number {
  let sum = 0
  for (let at = 0; at < id.length; at++) sum += id.charCodeAt(at)
  return sum % 3
}
