// What must be true of boards once everybody has met.
import { expect } from 'vitest'
import { boardOf, type Peer } from './board-peers.ts'

export function expectSameBoards(peers: readonly Peer[]): void {
  const [first, ...others] = peers as [Peer, ...Peer[]]
  for (const other of others) {
    expect(boardOf(other)).toEqual(boardOf(first))
    expect(other.map.doc.toJSON()).toEqual(first.map.doc.toJSON())
  }
}

/** tldraw would never return from one. */
export function expectNoCycle(peer: Peer): void {
  const parents = new Map(
    boardOf(peer).map((record) => [String(record.id), String(Reflect.get(record, 'parentId'))]),
  )
  for (const start of parents.keys()) {
    const seen = new Set<string>()
    for (let id: string | undefined = start; id !== undefined; id = parents.get(id)) {
      expect(seen).not.toContain(id)
      seen.add(id)
    }
  }
}

/** Nothing that the document holds is missing on the board, except links that lost an end. */
export function expectEveryCardToBeShown(peer: Peer): void {
  const shown = new Set(boardOf(peer).map((record) => String(record.id)))
  const missing = [...peer.map.records.keys()].filter((id) => {
    const fields = peer.map.records.get(id)?.get('$') as {
      readonly type?: string
      readonly typeName?: string
    }
    return fields.typeName === 'shape' && fields.type !== 'arrow' && !shown.has(id)
  })
  expect(missing).toEqual([])
}
