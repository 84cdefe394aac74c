import path from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '../shared/problems.ts'
import { defaultDataFolder } from './data-folder.ts'

export interface StartOptions {
  readonly help: boolean
  readonly edition: 'desktop' | 'web'
  readonly open: boolean
  /** Null: the default one, or the next free one. */
  readonly port: number | null
  readonly host: string
  readonly dataFolder: string
}

export const defaultPort = 4444

const flags = {
  help: { type: 'boolean' },
  web: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
} as const

/** Throws the problem `wrong-argument` for anything that `--help` does not list. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { help = false, web, port, host, data, 'no-open': noOpen } = parse(args)
  const meansWeb = [web, noOpen, port, host, data].some((value) => value !== undefined)
  return {
    help,
    edition: meansWeb ? 'web' : 'desktop',
    open: noOpen !== true,
    port: port === undefined ? null : toPort(port),
    host: host ?? '127.0.0.1',
    dataFolder: data === undefined ? defaultDataFolder() : path.resolve(data),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Problem('wrong-argument', { cause: error, detail: firstSentence(error.message) })
  }
}

/** Node's message goes on with advice that does not fit here. */
function firstSentence(text: string) {
  return text.split(/\.\s/)[0] ?? text
}

function toPort(text: string) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Problem('wrong-argument', { detail: `--port ${text} is not a port from 0 to 65535` })
}
