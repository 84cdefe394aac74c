// What people do at a board, as plain data that fast-check can make, repeat and shrink.
import {
  createBindingId,
  createShapeId,
  type IndexKey,
  type TLArrowShape,
  type TLParentId,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import fc from 'fast-check'
import { indexAfter } from '../../shared/document/z-index.ts'
import { changeTouchpoints } from '../../shared/map/edit-cards.ts'
import { resizeLane, resizeRow } from '../../shared/map/edit-lanes.ts'
import { arrowProps } from '../../shared/map/edit-links.ts'
import { writeMapFace } from '../../shared/map/edit-map.ts'
import { cellIdOf, isCellId } from '../../shared/map/lane.ts'
import { readRows } from '../../shared/map/read-rows.ts'
import { owners } from '../../shared/map/touchpoint.ts'
import { completeProps } from '../../renderer/canvas/shapes/default-props.ts'
import { act, boardOf, deliver, drop, shapesOf, stageIdsOf, type Peer } from './board-peers.ts'

const actionNames = [
  'add card',
  'add sticky',
  'type',
  'set owner',
  'set in panel',
  'move',
  'group',
  'ungroup',
  'nest group',
  'link',
  'delete',
  'delete row',
  'resize lane',
  'resize row',
  'rename map',
  'undo',
  'redo',
  'drag on',
  'drag off',
  'deliver',
  'drop line',
] as const

export interface Action {
  readonly name: (typeof actionNames)[number]
  readonly who: number
  readonly a: number
  readonly b: number
}

export const anyAction: fc.Arbitrary<Action> = fc.record({
  name: fc.constantFrom(...actionNames),
  who: fc.nat(3),
  a: fc.nat(99),
  b: fc.nat(99),
})

let created = 0

/** Puts some cards, groups and links on a fresh board, for people to disagree about. */
export function furnish(peer: Peer): void {
  for (let at = 0; at < 8; at++) perform([peer], { name: 'add card', who: 0, a: at % 2, b: at })
  for (let at = 0; at < 4; at++)
    perform([peer], { name: at < 2 ? 'group' : 'link', who: 0, a: at, b: at + 3 })
}

export function perform(peers: readonly Peer[], action: Action): void {
  const peer = pick(peers, action.who)
  if (peer !== undefined) actions[action.name](peer, action, peers)
}

type Perform = (peer: Peer, action: Action, peers: readonly Peer[]) => void

const actions: Readonly<Record<Action['name'], Perform>> = {
  'add card': (peer, { a, b }) =>
    act(peer, () => addShape(peer, 'touchpoint', { title: `Card ${a}` }, a, b)),
  'add sticky': (peer, { a, b }) =>
    act(peer, () => addShape(peer, 'sticky', { text: `Note ${a}` }, a, b)),
  type(peer, { a, b }) {
    const card = pick(shapesOf(peer, 'touchpoint'), a)
    if (card === undefined) return
    const title = String(Reflect.get(card.props, 'title'))
    const at = b % (title.length + 1)
    change(peer, card, {
      props: { title: `${title.slice(0, at)}${b}${title.slice(at + (b % 3))}` },
    })
  },
  'set owner'(peer, { a, b }) {
    const card = pick(shapesOf(peer, 'touchpoint'), a)
    if (card !== undefined) change(peer, card, { props: { owner: pick(owners, b) } })
  },
  'set in panel'(peer, { a, b }) {
    const card = pick(shapesOf(peer, 'touchpoint'), a)
    if (card === undefined) return
    peer.binding.flush()
    peer.undo.endStep()
    changeTouchpoints(peer.map, [card.id], { notes: `Note ${b}` })
    peer.undo.endStep()
  },
  move(peer, { a, b }) {
    const card = pick(shapesOf(peer, 'touchpoint', 'sticky', 'group'), a)
    const parentId = cellOf(peer, a + b)
    if (card !== undefined && parentId !== undefined)
      change(peer, card, { parentId, x: a * 8, y: b * 8 })
  },
  group(peer, { a }) {
    const first = pick(cards(peer), a)
    const second = cards(peer).find(
      (card) => card.parentId === first?.parentId && card.id !== first.id,
    )
    if (first === undefined || second === undefined) return
    act(peer, () => {
      const id = addShape(peer, 'group', {}, 0, 0, first.parentId)
      if (id !== undefined)
        for (const card of [first, second]) peer.store.put([{ ...card, parentId: id }])
    })
  },
  ungroup(peer, { a }) {
    const group = pick(shapesOf(peer, 'group'), a)
    if (group === undefined) return
    act(peer, () => {
      for (const child of childrenOf(peer, group.id))
        peer.store.put([{ ...child, parentId: group.parentId }])
      peer.store.remove([group.id])
    })
  },
  'nest group'(peer, { a, b }) {
    const [inner, outer] = [pick(shapesOf(peer, 'group'), a), pick(shapesOf(peer, 'group'), b)]
    if (inner === undefined || outer === undefined || isWithin(peer, outer, inner.id)) return
    change(peer, inner, { parentId: outer.id })
  },
  link(peer, { a, b }) {
    const [from, to] = [pick(cards(peer), a), pick(cards(peer), b)]
    if (from !== undefined && to !== undefined && from !== to)
      act(peer, () => addLink(peer, from.id, to.id, b))
  },
  delete(peer, { a }) {
    const shape = pick(shapesOf(peer, 'touchpoint', 'sticky', 'group', 'arrow'), a)
    if (shape !== undefined) act(peer, () => removeShape(peer, shape))
  },
  'delete row'(peer, { a, b }) {
    const rows = readRows(peer.map)
    const row = b < 20 ? pick(rows, a) : undefined
    if (row !== undefined && rows.length > 2)
      peer.map.doc.transact(() => peer.map.rows.delete(row.id), 'peer')
  },
  'resize lane': (peer, { a, b }) => resizeLane(peer.map, pick(stageIdsOf(peer), a)!, 300 + b),
  'resize row'(peer, { a, b }) {
    const row = pick(readRows(peer.map), a)
    if (row !== undefined) resizeRow(peer.map, row.id, 200 + b)
  },
  'rename map': (peer, { b }) => writeMapFace(peer.map, 'title', `Map ${b}`),
  undo(peer) {
    peer.binding.flush()
    peer.undo.undo()
  },
  redo(peer) {
    peer.binding.flush()
    peer.undo.redo()
  },
  'drag on'(peer) {
    peer.isGesturing = true
  },
  'drag off'(peer) {
    peer.isGesturing = false
    peer.binding.flush()
  },
  deliver(peer, { a, b }, peers) {
    const to = pick(peers, a)
    if (to !== undefined && to !== peer) deliver(peer, to, b)
  },
  'drop line'(peer, { a, b }, peers) {
    const to = pick(peers, a)
    if (to !== undefined && to !== peer && b < 30) drop(peer, to)
  },
}

/** A change by hand; during a gesture it waits for the gesture's next write. */
function change(
  peer: Peer,
  shape: TLShape,
  next: { readonly props?: object } & Partial<Omit<TLShape, 'props'>>,
): void {
  const put = () =>
    peer.store.put([{ ...shape, ...next, props: { ...shape.props, ...next.props } }])
  if (peer.isGesturing) put()
  else act(peer, put)
}

function addShape(
  peer: Peer,
  type: string,
  props: object,
  a: number,
  b: number,
  parentId: TLParentId | undefined = cellOf(peer, a),
): TLShapeId | undefined {
  if (parentId === undefined) return undefined
  created += 1
  const id = createShapeId(`${peer.map.doc.clientID}-${created}`)
  const size = type === 'group' ? {} : { w: 176, h: 88 }
  putShape(peer, {
    id,
    type,
    parentId,
    x: a * 4,
    y: b * 4,
    props: completeProps(type, { ...size, ...props }),
    meta: {},
  })
  return id
}

function addLink(peer: Peer, fromId: TLShapeId, toId: TLShapeId, bend: number): void {
  created += 1
  const id = createShapeId(`${peer.map.doc.clientID}-${created}`)
  const props = { ...arrowProps, bend } as unknown as TLArrowShape['props']
  putShape(peer, {
    id,
    type: 'arrow',
    parentId: 'page:map',
    x: 0,
    y: 0,
    props,
    meta: { outcome: 'ignored', kind: 'loop' },
  })
  for (const [terminal, cardId] of [
    ['start', fromId],
    ['end', toId],
  ] as const) {
    peer.store.put([
      {
        id: createBindingId(`${peer.map.doc.clientID}-${created}-${terminal}`),
        typeName: 'binding',
        type: 'arrow',
        fromId: id,
        toId: cardId,
        props: {
          terminal,
          normalizedAnchor: { x: 0.5, y: 0.5 },
          isExact: false,
          isPrecise: false,
          snap: 'none',
        },
        meta: {},
      },
    ])
  }
}

function putShape(peer: Peer, shape: object): void {
  const index = indexAfter('a1') as IndexKey
  peer.store.put([
    { typeName: 'shape', index, rotation: 0, isLocked: false, opacity: 1, ...shape } as TLShape,
  ])
}

/** As the board does it: with everything inside, and with the links that hold on to it. */
function removeShape(peer: Peer, shape: TLShape): void {
  for (const child of childrenOf(peer, shape.id)) removeShape(peer, child)
  for (const record of boardOf(peer)) {
    if (record.typeName !== 'binding' || (record.fromId !== shape.id && record.toId !== shape.id))
      continue
    const arrow = peer.store.get(record.fromId)
    peer.store.remove([record.id])
    if (arrow !== undefined && arrow.id !== shape.id) removeShape(peer, arrow)
  }
  peer.store.remove([shape.id])
}

function childrenOf(peer: Peer, parentId: TLShapeId): readonly TLShape[] {
  return boardOf(peer).filter(
    (record): record is TLShape => record.typeName === 'shape' && record.parentId === parentId,
  )
}

function isWithin(peer: Peer, shape: TLShape, ancestorId: TLShapeId): boolean {
  if (shape.id === ancestorId) return true
  if (isCellId(shape.parentId) || shape.parentId.startsWith('page:')) return false
  const parent = peer.store.get(shape.parentId as TLShapeId)
  return parent !== undefined && isWithin(peer, parent, ancestorId)
}

function cards(peer: Peer): TLShape[] {
  return shapesOf(peer, 'touchpoint', 'sticky')
}

function cellOf(peer: Peer, choice: number): TLShapeId | undefined {
  // reason: few cells, so that people meet in them
  const row = pick(readRows(peer.map).slice(0, 2), choice)
  const stageId = pick(stageIdsOf(peer).slice(0, 2), choice >> 1)
  return row === undefined || stageId === undefined
    ? undefined
    : (cellIdOf(stageId, row.id) as TLShapeId)
}

function pick<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % Math.max(1, from.length)]
}
