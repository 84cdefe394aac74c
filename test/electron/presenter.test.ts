import { EventEmitter } from 'node:events'
import type { Display, Rectangle } from 'electron'
import { expect, it } from 'vitest'
import { createPresenter } from '../../electron/presenter.ts'
import type { PresenterState } from '../../shared/desktop/presenter.ts'

const mapId = 'a-map-of-this-test-00'
const laptop = displayAt(1, 0)
const projector = displayAt(2, 1440)

function displayAt(id: number, x: number): Display {
  // reason: what stands in the rest of a display is not read
  return { id, bounds: { x, y: 0, width: 1440, height: 900 } } as Display
}

function fakeWindow(x = 0) {
  let bounds: Rectangle = { x, y: 0, width: 800, height: 600 }
  const seen = { isFullScreen: false, isVisible: false }
  const events = new EventEmitter()
  const window = Object.assign(events, {
    seen,
    close: () => void events.emit('closed'),
    getBounds: () => bounds,
    setBounds(next: Rectangle) {
      if (seen.isFullScreen) throw new Error('A window in full screen can’t be moved')
      bounds = next
    },
    show: () => void (seen.isVisible = true),
    showInactive: () => void (seen.isVisible = true),
    hide: () => void (seen.isVisible = false),
  })
  return window
}

function open(displays: readonly Display[]) {
  let now = [...displays]
  const states: PresenterState[] = []
  const windows: ReturnType<typeof fakeWindow>[] = []
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => now,
    getDisplayMatching: ({ x }: Rectangle) =>
      now.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ?? laptop,
  })
  const presenter = createPresenter({
    screen,
    openWindow() {
      const window = fakeWindow()
      windows.push(window)
      return window
    },
    fill: ({ seen }, isFull) => void (seen.isFullScreen = isFull),
    onState: (state) => void states.push(state),
  })
  const facilitator = fakeWindow()
  presenter.open(mapId, facilitator)
  const plug = (next: readonly Display[]) => {
    const event = next.length > now.length ? 'display-added' : 'display-removed'
    now = [...next]
    screen.emit(event)
  }
  return { presenter, windows, states, plug, facilitator }
}

it('fills the display that the facilitator does not work on', () => {
  const { windows, states } = open([laptop, projector])
  expect(windows[0]?.getBounds()).toEqual(projector.bounds)
  expect(windows[0]?.seen).toEqual({ isFullScreen: true, isVisible: true })
  expect(states).toEqual([{ mapId, place: 'display' }])
})

it('is a window beside the others where there is one display, and moves to a second one', () => {
  const { windows, states, plug } = open([laptop])
  expect(windows[0]?.seen).toEqual({ isFullScreen: false, isVisible: true })
  plug([laptop, projector])
  expect(windows[0]?.getBounds()).toEqual(projector.bounds)
  expect(states.map(({ place }) => place)).toEqual(['window', 'display'])
})

it('hides when its display is unplugged, and comes back with the next one', () => {
  const { windows, states, plug } = open([laptop, projector])
  plug([laptop])
  expect(windows[0]?.seen).toEqual({ isFullScreen: false, isVisible: false })
  plug([laptop, projector])
  expect(windows[0]?.seen).toEqual({ isFullScreen: true, isVisible: true })
  expect(states.map(({ place }) => place)).toEqual(['display', 'away', 'display'])
})

it('a display that only changes its colours is left alone', () => {
  const { windows, states, plug } = open([laptop, projector])
  plug([laptop, projector])
  expect(windows[0]?.seen.isFullScreen).toBe(true)
  expect(states).toHaveLength(1)
})

it('opened while its display is unplugged it is a window', () => {
  const { presenter, windows, states, plug, facilitator } = open([laptop, projector])
  plug([laptop])
  presenter.open(mapId, facilitator)
  expect(windows[0]?.seen).toEqual({ isFullScreen: false, isVisible: true })
  expect(states.at(-1)).toEqual({ mapId, place: 'window' })
})

it('there is one at most, and it ends with the window that opened it', () => {
  const { presenter, windows, states, facilitator } = open([laptop, projector])
  presenter.open(mapId, facilitator)
  expect(windows).toHaveLength(1)
  presenter.open('another-map-of-this-0', facilitator)
  expect(windows).toHaveLength(2)
  facilitator.close()
  expect(presenter.state()).toEqual({ mapId: null, place: 'window' })
  expect(states.at(-1)).toEqual({ mapId: null, place: 'window' })
})
