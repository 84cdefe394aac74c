import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { infoArgument } from '../../../electron/desktop-info.ts'
import type { Bridge } from '../../../shared/desktop/bridge.ts'
import type { DroppedFile } from '../../../shared/desktop/files.ts'
import * as electron from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

const AsyncFunction = Object.getPrototypeOf(async () => {}) as unknown

process.argv.push(`${infoArgument}{"edition":"desktop"}`)
await import('../../../electron/preload.ts')
// reason: preload.ts says so
const bridge = electron.exposed.get('pathlane') as Bridge

it('the page gets verbs and plain facts, and nothing of Electron or Node', () => {
  expect([...electron.exposed.keys()]).toEqual(['pathlane'])
  for (const value of everythingIn(bridge)) {
    // no object of a class: those have ways into what they come from
    const made = Object.getPrototypeOf(value) as unknown
    expect([Object.prototype, Function.prototype, AsyncFunction, String.prototype]).toContain(made)
  }
  const { ipcRenderer, webUtils } = electron
  for (const own of [ipcRenderer, ipcRenderer.invoke, webUtils.getPathForFile]) {
    expect(everythingIn(bridge)).not.toContain(own)
  }
})

it('the page has no way to name a file that the person did not drop or choose', async () => {
  electron.invoked.splice(0)
  const made = { name: 'passwd', path: '/etc/passwd', arrayBuffer: async () => new ArrayBuffer(0) }
  expect(await bridge.files.adopt(made)).toBeNull()
  expect(electron.invoked).toEqual([])
  const dropped = { ...made, droppedFrom: '/home/ana/a.pathlane' } as DroppedFile
  await bridge.files.adopt(dropped)
  expect(electron.invoked).toEqual([['file:adopt', '/home/ana/a.pathlane']])
})

it('listeners get the value and never the event, which leads to Electron', () => {
  const heard: unknown[][] = []
  bridge.onMenuCommand((...args: unknown[]) => void heard.push(args))
  electron.ipcRenderer.emit('menu:command', { sender: electron.ipcRenderer }, 'go-home')
  expect(heard).toEqual([['go-home']])
})

it('the source of the preload imports nothing but Electron at run time', () => {
  const file = path.resolve(import.meta.dirname, '../../../electron/preload.ts')
  const imports = readFileSync(file, 'utf8').match(/^import (?!type)[^']+'[^']+'/gm) ?? []
  expect(imports.map((line) => /'(.+)'/.exec(line)?.[1])).toEqual(['electron', './desktop-info.ts'])
})

function everythingIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [value, ...Object.values(value).flatMap(everythingIn)]
}
