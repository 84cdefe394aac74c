// What whoever runs the server asks it: does it live, can it work, what has it counted.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FanOut } from '../fan-out/fan-out.ts'
import { answerText } from '../http/answer-text.ts'
import { isBearer } from '../http/bearer.ts'
import type { Storage } from '../storage/storage.ts'
import type { Registry } from './metrics.ts'

export interface OperationsPorts {
  readonly registry: Registry
  readonly storage: Storage
  readonly fanOut: FanOut
  /** Whoever reads the metrics has to show it; null where nobody has to. */
  readonly metricsToken: string | null
  readonly showsMetrics: boolean
  /** From the moment on when people are sent away. */
  readonly isClosing: () => boolean
}

export type OperationsRequests = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<boolean>

const patienceMs = 2_000

/** @returns a function that says whether the path was one of these */
export function createOperationsRequests(ports: OperationsPorts): OperationsRequests {
  return async (request, response, path) => {
    if (path === '/healthz') answerText(response, 200, 'ok')
    else if (path === '/readyz') await answerReady(response, ports)
    else if (path === '/metrics') answerMetrics(request, response, ports)
    else return false
    return true
  }
}

async function answerReady(response: ServerResponse, ports: OperationsPorts): Promise<void> {
  if (ports.isClosing()) {
    answerText(response, 503, 'The server is closing')
    return
  }
  const isReady = await answersInTime(ports.storage)
  // without the others' word this server still serves, so nobody has to be sent elsewhere
  const ready = ports.fanOut.isConnected() ? 'ready' : 'ready, but Redis cannot be heard'
  if (isReady) answerText(response, 200, ready)
  else answerText(response, 503, 'The storage does not answer')
}

async function answersInTime(storage: Storage): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const check = storage.check().then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([check, late])
  clearTimeout(timer)
  return isReady
}

function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { registry, metricsToken, showsMetrics }: OperationsPorts,
): void {
  if (!showsMetrics) {
    answerText(response, 404, 'Not found')
  } else if (metricsToken !== null && !isBearer(request, metricsToken)) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    answerText(response, 401, 'The metrics token is missing or wrong')
  } else {
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
    response.end(registry.text())
  }
}
