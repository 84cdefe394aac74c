// What the server says about itself while it runs. A map's name is what open access rests on, so a
// line names a map by a part of its name's hash; tokens and contents never reach this file.
import { createHash } from 'node:crypto'

export type LogLevel = 'info' | 'warning' | 'error'

export interface LogEvent {
  readonly level: LogLevel
  /** For programs; never changes its meaning. */
  readonly event: string
  /** For people. */
  readonly message: string
  readonly [field: string]: string | number
}

export type Log = (event: LogEvent) => void

export interface LogOptions {
  readonly format: 'text' | 'json'
  /** This and what is worse. */
  readonly level: LogLevel
  readonly write: (line: string) => void
}

const levels: readonly LogLevel[] = ['info', 'warning', 'error']

export function createLog({ format, level, write }: LogOptions): Log {
  const least = levels.indexOf(level)
  return (event) => {
    if (levels.indexOf(event.level) < least) return
    write(format === 'json' ? jsonLine(event) : textLine(event))
  }
}

/** The name under which a map stands in the log; the same on every server. */
export function logNameOf(room: string): string {
  return createHash('sha256').update(room).digest('hex').slice(0, 12)
}

function jsonLine({ level, event, message, ...fields }: LogEvent): string {
  const time = new Date().toISOString()
  return `${JSON.stringify({ time, level, event, message, ...fields })}\n`
}

function textLine({ level, event: _event, message, ...fields }: LogEvent): string {
  const details = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return `${new Date().toISOString()} ${level}: ${message}${details.join('')}\n`
}
