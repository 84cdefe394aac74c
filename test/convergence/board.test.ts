import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAction, furnish, perform, type Action } from '../helpers/board-actions.ts'
import { boardOf, meet, startBoard, type Peer } from '../helpers/board-peers.ts'

describe('D5 D6 D9 whatever people do', () => {
  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('everybody ends with the same board, and it is what the document says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(anyAction, { maxLength: 80, size: 'max' }),
        (count, actions) => {
          run(count, actions)
        },
      ),
      { numRuns: 300, examples: foundFailures },
    )
  })
})

/** Failures that were found once stay here. */
const foundFailures: [number, Action[]][] = []

function run(count: number, actions: readonly Action[]): void {
  const peers = startBoard(count)
  furnish(peers[0] as Peer)
  meet(peers)
  for (const action of actions) perform(peers, action)
  meet(peers)
  const [first, ...others] = peers as [Peer, ...Peer[]]
  for (const other of others) {
    expect(boardOf(other)).toEqual(boardOf(first))
    expect(other.map.doc.toJSON()).toEqual(first.map.doc.toJSON())
  }
  for (const peer of peers) {
    expect([...peer.binding.quarantine.get()]).toEqual([])
    expectEveryCardToBeShown(peer)
    expectNoCycle(peer)
  }
}

/** tldraw would never return from one. */
function expectNoCycle(peer: Peer): void {
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
function expectEveryCardToBeShown(peer: Peer): void {
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
