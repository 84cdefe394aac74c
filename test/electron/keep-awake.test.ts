import { expect, it } from 'vitest'
import { keepAwake } from '../../electron/keep-awake.ts'

function blocker() {
  const held = new Set<number>()
  let last = 0
  return {
    held,
    start(type: string) {
      expect(type).toBe('prevent-display-sleep')
      held.add(++last)
      return last
    },
    stop: (id: number) => held.delete(id),
  }
}

it('the display stays awake as long as one reason holds', () => {
  const system = blocker()
  const awake = keepAwake(system)
  awake.set('session', true)
  awake.set('session', true)
  awake.set('presenter', true)
  expect(system.held.size).toBe(1)
  awake.set('session', false)
  expect(system.held.size).toBe(1)
  awake.set('presenter', false)
  expect(system.held.size).toBe(0)
  awake.set('presenter', false)
  awake.set('session', true)
  expect(system.held.size).toBe(1)
})
