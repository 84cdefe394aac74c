import type { TLShape } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { perform } from '../../helpers/board-actions.ts'
import { act, boardOf, meet, shapesOf, startBoard, type Peer } from '../../helpers/board-peers.ts'

describe('D9 undo on a shared board', () => {
  test("takes back my change and keeps the others' changes to the same card", () => {
    const { ana, ben } = startWithCard()
    change(ana, { x: 400 })
    meet([ana, ben])
    change(ben, { props: { owner: 'sales' } })
    meet([ana, ben])

    ana.undo.undo()
    meet([ana, ben])

    expect(card(ben)).toMatchObject({ x: 0, props: { owner: 'sales' } })
    expect(boardOf(ana)).toEqual(boardOf(ben))
  })

  test('leaves a field alone that somebody else changed since, and goes on to the step before', () => {
    const { ana, ben } = startWithCard()
    change(ana, { x: 400 })
    change(ana, { props: { owner: 'marketing' } })
    meet([ana, ben])
    change(ben, { props: { owner: 'sales' } })
    meet([ana, ben])

    ana.undo.undo()

    expect(card(ana)).toMatchObject({ x: 0, props: { owner: 'sales' } })
  })

  test('of a delete brings the card and its links back, on every screen', () => {
    const { ana, ben } = startWithCard()
    perform([ana], { name: 'add card', who: 0, a: 1, b: 1 })
    perform([ana], { name: 'link', who: 0, a: 0, b: 1 })
    meet([ana, ben])
    const before = boardOf(ben)
    perform([ana], { name: 'delete', who: 0, a: 0, b: 0 })
    meet([ana, ben])
    expect(shapesOf(ben, 'touchpoint')).toHaveLength(1)
    expect(shapesOf(ben, 'arrow')).toHaveLength(0)

    ana.undo.undo()
    meet([ana, ben])

    expect(boardOf(ben)).toEqual(before)
    expect(boardOf(ana)).toEqual(before)
  })

  test('does not bring back a card that somebody else deleted', () => {
    const { ana, ben } = startWithCard()
    change(ana, { x: 400 })
    meet([ana, ben])
    perform([ben], { name: 'delete', who: 0, a: 0, b: 0 })
    meet([ana, ben])

    ana.undo.undo()
    meet([ana, ben])

    expect(boardOf(ana)).toEqual([])
    expect(boardOf(ben)).toEqual([])
  })

  test('follows one order over board and panels', () => {
    const { ana } = startWithCard()
    change(ana, { x: 400 })
    ana.binding.flush()
    ana.undo.endStep()
    changeTouchpoints(ana.map, [card(ana).id], { notes: 'from the panel' })
    ana.undo.endStep()
    change(ana, { x: 800 })

    ana.undo.undo()
    expect(card(ana)).toMatchObject({ x: 400, props: { notes: 'from the panel' } })
    ana.undo.undo()
    expect(card(ana)).toMatchObject({ x: 400, props: { notes: '' } })
    ana.undo.undo()
    expect(card(ana)).toMatchObject({ x: 0, props: { notes: '' } })
  })

  test('can be redone after others went on', () => {
    const { ana, ben } = startWithCard()
    change(ana, { x: 400 })
    ana.undo.undo()
    meet([ana, ben])
    change(ben, { props: { owner: 'sales' } })
    meet([ana, ben])

    ana.undo.redo()
    meet([ana, ben])

    expect(card(ben)).toMatchObject({ x: 400, props: { owner: 'sales' } })
  })

  test('counts a gesture that is written several times as one step', () => {
    const { ana } = startWithCard()
    ana.undo.endStep()
    ana.isGesturing = true
    for (const x of [10, 20, 30]) {
      put(ana, { x })
      ana.binding.flush()
    }
    ana.isGesturing = false

    ana.undo.undo()

    expect(card(ana).x).toBe(0)
  })
})

function startWithCard(): { ana: Peer; ben: Peer } {
  const [ana, ben] = startBoard(2) as [Peer, Peer]
  perform([ana], { name: 'add card', who: 0, a: 0, b: 0 })
  meet([ana, ben])
  return { ana, ben }
}

function card(peer: Peer): TLShape {
  return shapesOf(peer, 'touchpoint')[0]!
}

function change(peer: Peer, next: { readonly x?: number; readonly props?: object }): void {
  act(peer, () => put(peer, next))
}

function put(peer: Peer, next: { readonly x?: number; readonly props?: object }): void {
  const shape = card(peer)
  peer.store.put([{ ...shape, ...next, props: { ...shape.props, ...next.props } }])
}
