import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAction, furnish, perform, type Action } from '../helpers/board-actions.ts'
import {
  expectEveryCardToBeShown,
  expectNoCycle,
  expectSameBoards,
} from '../helpers/board-checks.ts'
import { meet, startBoard, type Peer } from '../helpers/board-peers.ts'

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
  expectSameBoards(peers)
  for (const peer of peers) {
    expect([...peer.binding.quarantine.get()]).toEqual([])
    expectEveryCardToBeShown(peer)
    expectNoCycle(peer)
  }
}
