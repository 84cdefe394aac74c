// The file in which the desktop keeps what a person has set. Each value is read by whoever needs it, and
// for what can't be read the usual one holds. What this version does not know stays in the file.
import { readFileSync, renameSync } from 'node:fs'
import { replaceFile } from './files/replace-file.ts'
import { settingNames, type SettingName, type SettingTexts } from '../shared/desktop/settings.ts'

/** The first is of the main process alone: no page can write it. */
export type KeptName = 'servers' | SettingName

export interface Settings {
  /** As it stands in the file; undefined where nothing does. */
  value(name: KeptName): unknown
  texts(): SettingTexts
  set(name: KeptName, value: unknown): void
  /** What a page has set, as JSON; what is no JSON changes nothing. */
  setText(name: SettingName, json: string): void
  onChange(listener: (name: KeptName) => void): void
  /** Ends when all of it is on the disk. Never rejects. */
  kept(): Promise<void>
}

type Values = Readonly<Record<string, unknown>>

export function openSettings(file: string): Settings {
  let values = readValues(file)
  let keeping: Promise<void> = Promise.resolve()
  const listeners = new Set<(name: KeptName) => void>()
  let isPlanned = false
  const keep = () => {
    // a name that is being typed is many changes, and one write after another takes them all
    if (isPlanned) return
    isPlanned = true
    keeping = keeping
      .then(() => {
        isPlanned = false
        const bytes = Buffer.from(`${JSON.stringify(values, null, 2)}\n`)
        return replaceFile(file, bytes, { keepsPrevious: false })
      })
      .catch((error: unknown) => console.warn('The settings could not be written.', error))
  }
  const set: Settings['set'] = (name, value) => {
    if (JSON.stringify(values[name]) === JSON.stringify(value)) return
    values = { ...values, [name]: value }
    keep()
    for (const listener of listeners) listener(name)
  }
  return {
    value: (name) => values[name],
    texts: () =>
      Object.fromEntries(
        settingNames
          .filter((name) => values[name] !== undefined)
          .map((name) => [name, JSON.stringify(values[name])]),
      ),
    set,
    setText(name, json) {
      const value = parsed(json)
      if (value !== undefined) set(name, value)
    },
    onChange: (listener) => void listeners.add(listener),
    kept: () => keeping,
  }
}

/** A file that is no settings at all is put aside, for whoever wants to mend it. */
function readValues(file: string): Values {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return {}
  }
  try {
    renameSync(file, `${file}.damaged`)
  } catch (error) {
    console.warn('The damaged settings could not be put aside.', error)
  }
  return {}
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
