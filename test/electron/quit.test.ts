import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it, vi } from 'vitest'
import { closeBeforeQuit } from '../../electron/quit.ts'

it('the app ends only after the server has closed', async () => {
  const events: string[] = []
  const app = quittingApp(events)
  closeBeforeQuit(app, {
    close: async () => void events.push('server closed'),
    takeOver: () => false,
  })
  app.quit()
  await expect.poll(() => events).toEqual(['server closed', 'ended'])
})

it('the app ends even if the server cannot close, and says why', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const events: string[] = []
  const app = quittingApp(events)
  const reason = new Error('The disk is full')
  closeBeforeQuit(app, { close: () => Promise.reject(reason), takeOver: () => false })
  app.quit()
  await expect.poll(() => events).toEqual(['ended'])
  expect(said).toHaveBeenCalledWith(expect.any(String), reason)
  said.mockRestore()
})

it('a new version takes over only after the server has closed', async () => {
  const events: string[] = []
  const app = quittingApp(events)
  closeBeforeQuit(app, {
    close: async () => void events.push('server closed'),
    takeOver() {
      events.push('taken over')
      app.quit()
      return true
    },
  })
  app.quit()
  await expect.poll(() => events).toEqual(['server closed', 'taken over', 'ended'])
})

function quittingApp(events: string[]) {
  const app = Object.assign(new EventEmitter(), {
    quit() {
      let isPrevented = false
      app.emit('will-quit', { preventDefault: () => (isPrevented = true) })
      if (!isPrevented) events.push('ended')
    },
  })
  return app as unknown as App
}
