// Which servers, besides the app's own, the app's pages may reach: those that the person has agreed to, by
// name, in a dialog of the system. Pages are served under a policy that names just these.
import type { BrowserWindow, Dialog } from 'electron'
import type { ProblemCode } from '../shared/problems.ts'
import { isServerUrl, serverNameOf } from '../shared/wire/server-url.ts'
import type { ServerQuestion } from './messages/en.ts'
import type { Settings } from './settings.ts'

export interface Servers {
  /** Their origins, the latest first. */
  known(): readonly string[]
  agree(window: BrowserWindow, serverUrl: string): Promise<boolean>
  forget(serverUrl: string): void
  check(serverUrl: string): Promise<ProblemCode | null>
}

export interface ServersParts {
  readonly settings: Pick<Settings, 'set' | 'value'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly net: {
    fetch(address: string, init: RequestInit): Promise<Pick<Response, 'ok' | 'text'>>
  }
  readonly text: ServerQuestion
}

/** A policy that names them all stays short; the oldest is asked about again. */
const mostServers = 30
const answerMs = 6_000

export function openServers({ settings, dialog, net, text }: ServersParts): Servers {
  const known = () => {
    const kept = settings.value('servers')
    return (Array.isArray(kept) ? kept : []).filter(isServerUrl).slice(0, mostServers)
  }
  /** The same question is not asked twice at once. */
  const asking = new Map<string, Promise<boolean>>()
  const ask = async (window: BrowserWindow, serverUrl: string) => {
    const isPlain = serverUrl.startsWith('http:')
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: text.serverQuestion.replace('{server}', serverNameOf(serverUrl)),
      detail: isPlain ? `${text.serverDetail}\n\n${text.serverPlain}` : text.serverDetail,
      buttons: [text.serverConnect, text.serverCancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    if (response !== 0) return false
    const others = known().filter((each) => each !== serverUrl)
    settings.set('servers', [serverUrl, ...others].slice(0, mostServers))
    return true
  }
  return {
    known,
    async agree(window, serverUrl) {
      if (known().includes(serverUrl)) return true
      const question = asking.get(serverUrl) ?? ask(window, serverUrl)
      asking.set(serverUrl, question)
      return question.finally(() => asking.delete(serverUrl))
    },
    forget: (serverUrl) =>
      settings.set(
        'servers',
        known().filter((each) => each !== serverUrl),
      ),
    async check(serverUrl) {
      if (!known().includes(serverUrl)) return 'server-silent'
      try {
        const signal = AbortSignal.timeout(answerMs)
        const answer = await net.fetch(`${serverUrl}/healthz`, { signal, redirect: 'error' })
        return answer.ok && (await answer.text()).trim() === 'ok' ? null : 'server-unknown'
      } catch {
        return 'server-silent'
      }
    },
  }
}
