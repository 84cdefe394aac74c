import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Display } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWindowPlaces } from '../../electron/window-places.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-window-'))
  file = path.join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

// reason: what stands in the rest of a display is not read
const display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } } as Display
const screen = { getAllDisplays: () => [display], getPrimaryDisplay: () => display }

function fakeWindow() {
  const now = {
    bounds: { x: 40, y: 50, width: 900, height: 700 },
    isMaximized: false,
    isMinimized: false,
  }
  return Object.assign(new EventEmitter(), {
    now,
    getNormalBounds: () => now.bounds,
    isMaximized: () => now.isMaximized,
    isMinimized: () => now.isMinimized,
  })
}

it('the place of a window that was closed is that of the next one', async () => {
  const places = openWindowPlaces(file, screen)
  const window = fakeWindow()
  places.remember(window)
  window.now.isMaximized = true
  window.emit('maximize')
  window.emit('close')
  await places.kept()
  const next = openWindowPlaces(file, screen)
  expect(next.next([])).toEqual({ x: 40, y: 50, width: 900, height: 700, isMaximized: true })
})

it('a window that was dragged is remembered without being closed', async () => {
  const places = openWindowPlaces(file, screen)
  const window = fakeWindow()
  places.remember(window)
  window.now.bounds = { ...window.now.bounds, x: 300 }
  window.emit('move')
  await expect.poll(() => openWindowPlaces(file, screen).next([]).x).toBe(300)
})

it('a minimised window is remembered as it was before', () => {
  const places = openWindowPlaces(file, screen)
  const window = fakeWindow()
  places.remember(window)
  window.emit('move')
  Object.assign(window.now, { isMinimized: true, bounds: { x: 0, y: 0, width: 1, height: 1 } })
  window.emit('move')
  expect(places.next([])).toMatchObject({ x: 40, width: 900 })
})

it.each(['', '{"x":null}', '{"x":1e99,"y":0,"width":1,"height":1,"isMaximized":false}'])(
  'a file that holds %j opens the window as usual',
  (text) => {
    writeFileSync(file, text)
    expect(openWindowPlaces(file, screen).next([])).toEqual({
      ...display.workArea,
      isMaximized: false,
    })
  },
)
