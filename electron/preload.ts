// The one way from the page to the desktop. It exposes verbs, never `ipcRenderer` or its events.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Bridge, DesktopInfo, Notices, Requests } from '../shared/desktop/bridge.ts'
import { infoArgument } from './desktop-info.ts'

const bridge: Bridge = {
  info: readInfo(),
  files: {
    chooseExisting: () => ask('file:choose-existing'),
    chooseNew: (suggestedName) => ask('file:choose-new', suggestedName),
    async adopt(file) {
      // reason: it is the page's File; only its name in the contract is our own
      const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
      return path === '' ? null : ask('file:adopt', path)
    },
    read: (id) => ask('file:read', id),
    readPrevious: (id) => ask('file:read-previous', id),
    write: (id, bytes, wish) => ask('file:write', id, bytes, wish),
    show: (shown) => ask('file:show', shown),
    onOpen(listener) {
      const stop = listen('file:open', listener)
      void ask('file:listen')
      return stop
    },
    onClosing: (listener) => listen('window:closing', () => void saveAndClose(listener)),
  },
  host: {
    onState: (listener) => withPresent(listen('host:state', listener), ask('host:watch'), listener),
    start: (mapId, role) => ask('host:start', mapId, role),
    changeRole: (role) => ask('host:change-role', role),
    chooseAddress: (address) => ask('host:choose-address', address),
    remove: (personId) => ask('host:remove', personId),
    end: () => ask('host:end'),
  },
  presenter: {
    onState: (listener) =>
      withPresent(listen('presenter:state', listener), ask('presenter:watch'), listener),
    open: (mapId) => ask('presenter:open', mapId),
    close: () => ask('presenter:close'),
  },
  settings: {
    read: () => ask('settings:read'),
    write: (name, json) => ask('settings:write', name, json),
    onChange: (listener) => listen('settings:changed', listener),
  },
  updates: {
    onState: (listener) =>
      withPresent(listen('updates:state', listener), ask('updates:watch'), listener),
    ask: () => ask('updates:ask'),
    fetch: () => ask('updates:fetch'),
    stopFetching: () => ask('updates:stop-fetching'),
    setAsksByItself: (asks) => ask('updates:set-asks-by-itself', asks),
    restart: () => ask('updates:restart'),
  },
  servers: {
    known: () => ask('server:known'),
    agree: (serverUrl) => ask('server:agree', serverUrl),
    forget: (serverUrl) => ask('server:forget', serverUrl),
    check: (serverUrl) => ask('server:check', serverUrl),
  },
  onLink(listener) {
    const stop = listen('link:handed', listener)
    void ask('link:listen')
    return stop
  },
  openExternal: (url) => ask('link:open', url),
  setTitle: (title) => ask('title:set', title),
  onMenuCommand: (listener) => listen('menu:command', listener),
  offerCommands: (commands) => ask('menu:offer', commands),
}

contextBridge.exposeInMainWorld('pathlane', bridge)

function readInfo(): DesktopInfo {
  const argument = process.argv.find((text) => text.startsWith(infoArgument))
  if (argument === undefined) throw new Error('The window was opened without its info argument')
  // reason: written by windows.ts of the same build, from a DesktopInfo
  return JSON.parse(argument.slice(infoArgument.length)) as DesktopInfo
}

/** A page that could not save says so itself; its window closes all the same. */
async function saveAndClose(save: () => Promise<void>) {
  try {
    await save()
  } finally {
    await ask('window:saved')
  }
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

/** @param stop ends what was listened to before the present value was asked for */
function withPresent<T>(stop: () => void, present: Promise<T>, listener: (value: T) => void) {
  void present.then(listener)
  return stop
}
