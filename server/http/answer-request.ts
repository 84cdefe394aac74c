// Everything that is not a WebSocket: the web edition, images, and what operators ask.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../operations/log.ts'
import {
  createOperationsRequests,
  type OperationsPorts,
} from '../operations/operations-requests.ts'
import { createLinkRequests, type LinkRequestPorts } from '../access/link-requests.ts'
import { createAdminRequests, type AdminPorts } from '../admin/admin-requests.ts'
import type { Shortcut } from '../sessions/short-link.ts'
import { answerText } from './answer-text.ts'
import { createBlobRequests, type BlobPorts } from './blob-requests.ts'
import { createEpochRequests, type EpochPorts } from './epoch-requests.ts'
import { createHistoryRequests, type HistoryPorts } from './history-requests.ts'
import { requestIdOf } from './request-id.ts'
import { createWebEdition } from './web-edition.ts'

export interface RequestPorts
  extends BlobPorts, OperationsPorts, AdminPorts, LinkRequestPorts, HistoryPorts, EpochPorts {
  /** Folder of the built web edition, or null to serve none. */
  readonly webFolder: string | null
  /** Reverse proxies in front that are believed. */
  readonly proxies: number
  readonly log: Log
  /** Answers paths of its own. */
  readonly shortcut?: Shortcut
}

export type AnswerRequest = (request: IncomingMessage, response: ServerResponse) => void

export function createAnswerRequest(ports: RequestPorts): AnswerRequest {
  const operations = createOperationsRequests(ports)
  const admin = createAdminRequests(ports)
  const links = createLinkRequests(ports)
  const blobs = createBlobRequests(ports)
  const history = createHistoryRequests(ports)
  const epochs = createEpochRequests(ports)
  const web = ports.webFolder === null ? null : createWebEdition(ports.webFolder)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (await operations(request, response, path)) return
    if (ports.shortcut?.(request, response, path) === true) return
    if (path === '/admin' || path.startsWith('/admin/')) await admin(request, response, path)
    else if (path.startsWith('/access/')) await links(request, response, path)
    else if (path.startsWith('/history/')) await history(request, response, path)
    else if (path.startsWith('/epochs/')) await epochs(request, response, path)
    else if (path.startsWith('/blobs/')) await blobs(request, response, path)
    else if (web !== null) await web(request, response, path)
    else answerText(response, 404, 'Not found')
  }
  return (request, response) => {
    const id = requestIdOf(request, ports.proxies)
    response.setHeader('X-Request-Id', id)
    answer(request, response).catch((error: unknown) => {
      const message = 'A request could not be answered.'
      const failure = { event: 'request-failed', message, request: id, error: String(error) }
      ports.log({ level: 'error', ...failure })
      if (response.headersSent) response.destroy()
      else answerText(response, 500, 'The server failed')
    })
  }
}
