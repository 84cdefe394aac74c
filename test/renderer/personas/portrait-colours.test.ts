import { expect, it } from 'vitest'
import { portraitColours } from '../../../renderer/features/personas/portrait-colours.ts'
import { stageColours } from '../../../shared/framework/framework.ts'

const ids = Array.from({ length: 30 }, (_, at) => `persona-${at}`)

it('gives a group of up to twelve as many hues as it has members', () => {
  for (let size = 1; size <= stageColours.length; size++) {
    expect(new Set(portraitColours(ids.slice(0, size)).values()).size).toBe(size)
  }
})

it('gives everybody a hue in a larger group, and the same ones each time', () => {
  const colours = portraitColours(ids)
  expect(colours.size).toBe(30)
  expect(portraitColours(ids)).toEqual(colours)
})
