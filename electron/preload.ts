// The one way from the page to the desktop. It exposes verbs, never `ipcRenderer` or its events.
import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Bridge, DesktopInfo } from '../shared/desktop/bridge.ts'
import { infoArgument } from './channels.ts'
import type { Notices, Requests } from './channels.ts'

const bridge: Bridge = {
  info: readInfo(),
  openExternal: (url) => ask('link:open', url),
  setTitle: (title) => ask('title:set', title),
  onMenuCommand: (listener) => listen('menu:command', listener),
}

contextBridge.exposeInMainWorld('pathlane', bridge)

function readInfo(): DesktopInfo {
  const argument = process.argv.find((text) => text.startsWith(infoArgument))
  if (argument === undefined) throw new Error('The window was opened without its info argument')
  // reason: written by windows.ts of the same build, from a DesktopInfo
  return JSON.parse(argument.slice(infoArgument.length)) as DesktopInfo
}

function ask<Name extends keyof Requests>(name: Name, ...args: Parameters<Requests[Name]>) {
  // reason: invoke is untyped; ipc.ts answers by the same map
  return ipcRenderer.invoke(name, ...args) as Promise<ReturnType<Requests[Name]>>
}

function listen<Name extends keyof Notices>(name: Name, listener: (value: Notices[Name]) => void) {
  const forward = (_event: IpcRendererEvent, value: Notices[Name]) => listener(value)
  ipcRenderer.on(name, forward)
  return () => {
    ipcRenderer.off(name, forward)
  }
}
