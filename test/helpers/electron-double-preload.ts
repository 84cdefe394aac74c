type Listener = (event: object, ...args: unknown[]) => void
type Reply = { readonly value: unknown } | { readonly error: string }

declare global {
  /** Paths of files that a spec drops, by name: a browser's page never knows them. */
  var droppedPaths: Record<string, string> | undefined
  /** How the double's main process reaches a page. */
  var electronDouble: { deliver(channel: string, args: readonly unknown[]): void }
  var electronDoubleInvoke: (channel: string, args: unknown[]) => Promise<Reply>
}

/**
 * The renderer's half of `electron`, run in the page before the preload. It is sent to Chromium as
 * source text, so it refers to nothing outside itself.
 */
export function installElectronInPage(
  additionalArguments: readonly string[],
  runPreload: (require: unknown, process: unknown) => void,
) {
  // Electron runs no preload in frames inside the page.
  if (window.top !== window) return
  const listeners = new Map<string, Set<Listener>>()
  const { electronDoubleInvoke: invokeMain } = globalThis

  globalThis.electronDouble = {
    deliver(channel, args) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const reply = await invokeMain(channel, structuredClone(args))
      if ('value' in reply) return reply.value
      throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
    },
  }

  /** Plain data is copied, functions are wrapped, anything else is cloned or refused. */
  function copyAcross(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => copyAcross(value(...args.map(copyAcross)))
    }
    if (value instanceof Promise) {
      return value.then(copyAcross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error))
      })
    }
    if (Array.isArray(value)) return value.map(copyAcross)
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const entries = Object.entries(value as object)
      return Object.fromEntries(entries.map(([key, field]) => [key, copyAcross(field)]))
    }
    return structuredClone(value)
  }

  function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
    return Object.freeze(value)
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window) throw new Error(`Cannot bind an API on top of window.${key}`)
      const value = deepFreeze(copyAcross(api))
      Object.defineProperty(window, key, { value, enumerable: true })
    },
  }

  const webUtils = {
    getPathForFile: ({ name }: File) => globalThis.droppedPaths?.[name] ?? '',
  }

  function requireInSandbox(id: string) {
    if (id === 'electron') return { contextBridge, ipcRenderer, webUtils }
    throw new Error(`module not found: ${id}`)
  }
  runPreload(requireInSandbox, { argv: additionalArguments, sandboxed: true })
}
