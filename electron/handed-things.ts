// Files and links that the system hands over: on the command line, by a double click, by a second start.
// They wait until a window listens. A link may carry what lets its holder into a map, so it is never logged.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileEnding } from '../shared/file/file-name.ts'

/** The scheme of links that open in the app: `pathlane://join#<join link>`. */
export const linkScheme = 'pathlane'

export type Handed =
  /** By its whole path. */
  | { readonly kind: 'file'; readonly file: string }
  /** Of the app's own scheme; whatever stands behind that is for the page to read. */
  | { readonly kind: 'link'; readonly link: string }

/** Longer links are no links of ours. */
export const longestLink = 10_000

/** What there is among a program's arguments: Chromium's own switches and other words are passed over. */
export function handedIn(args: readonly string[], folder: string): readonly Handed[] {
  return args.flatMap((arg): Handed[] => {
    if (isOwnLink(arg)) return [{ kind: 'link', link: arg }]
    if (arg.startsWith('-') || !arg.toLowerCase().endsWith(fileEnding)) return []
    const file = pathOf(arg)
    return file === null ? [] : [{ kind: 'file', file: path.resolve(folder, file) }]
  })
}

/** File managers of Linux hand files over by their address. Null where that leads to no file here. */
function pathOf(arg: string): string | null {
  if (!arg.toLowerCase().startsWith('file:')) return arg
  try {
    return fileURLToPath(arg)
  } catch {
    return null
  }
}

export function isOwnLink(text: string): boolean {
  return text.length <= longestLink && text.toLowerCase().startsWith(`${linkScheme}:`)
}

export interface HandedThings<Window> {
  /** Hands something to the window that shows it, to a window that waits for it, or to a new one. */
  hand(thing: Handed): void
  /** A window's page listens now for things of a kind. */
  listen(window: Window, kind: Handed['kind']): void
}

export interface HandedThingsParts<Window> {
  readonly deliver: (window: Window, thing: Handed) => void
  /** The window that shows this already, or null. */
  readonly windowOf: (thing: Handed) => Window | null
  readonly focus: (window: Window) => void
  /** Called only once a first window has listened: until then one is coming anyway. */
  readonly openWindow: () => void
}

export function openHandedThings<Window>(parts: HandedThingsParts<Window>): HandedThings<Window> {
  const waiting: Handed[] = []
  /** Each window gets one thing at most: what comes next would take its place there. */
  const served = new Set<Window>()
  let hasListened = false
  return {
    hand(thing) {
      const shown = parts.windowOf(thing)
      if (shown !== null) return parts.focus(shown)
      waiting.push(thing)
      if (hasListened) parts.openWindow()
    },
    listen(window, kind) {
      hasListened = true
      const at = waiting.findIndex((thing) => thing.kind === kind)
      const thing = waiting[at]
      if (thing === undefined || served.has(window)) return
      waiting.splice(at, 1)
      served.add(window)
      parts.deliver(window, thing)
      // the rest of what came before the first window gets windows of its own
      if (waiting.length > 0) parts.openWindow()
    },
  }
}
