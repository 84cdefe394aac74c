import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeWhenSaved } from '../../electron/close-when-saved.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose file is up to date or not. */
function openWindow(isEdited: boolean) {
  const window = new EventEmitter()
  const askPage = vi.fn<() => void>()
  const closed = vi.fn<() => void>()
  const close = () => {
    const event = { preventDefault: vi.fn<() => void>() }
    window.emit('close', event)
    if (event.preventDefault.mock.calls.length === 0) closed()
  }
  const parts = { isEdited: () => isEdited, askPage, closeAgain: close }
  return { finish: closeWhenSaved(window as never, parts), close, askPage, closed }
}

it('a window whose file is up to date closes at once', () => {
  const { close, askPage, closed } = openWindow(false)
  close()
  expect([askPage.mock.calls.length, closed.mock.calls.length]).toEqual([0, 1])
})

it('a window with edits closes once its page has saved, however often it is told to', () => {
  const { finish, close, askPage, closed } = openWindow(true)
  close()
  close()
  expect([askPage.mock.calls.length, closed.mock.calls.length]).toEqual([1, 0])
  finish()
  finish()
  expect(closed).toHaveBeenCalledTimes(1)
})

it('a page that does not answer does not keep its window open for ever', () => {
  const { close, closed } = openWindow(true)
  close()
  vi.advanceTimersByTime(10_000)
  expect(closed).toHaveBeenCalledTimes(1)
})
