// Flags over environment over config file over what is usual. Each wrong value names where it stands.
import { Problem } from '../../shared/problems.ts'
import { NotThatKind } from './setting-kinds.ts'
import {
  environmentName,
  isSettingName,
  settingNames,
  settings,
  type Config,
  type SettingName,
} from './settings.ts'

export interface Given {
  readonly raw: readonly string[]
  /** As the person wrote it: `--port`, `PATHLANE_PORT`, or the key and the file. */
  readonly where: string
}

export type GivenSettings = ReadonlyMap<SettingName, Given>

/**
 * The first source that has a setting decides it.
 * @throws Problem `wrong-setting`
 */
export function readSettings(sources: readonly GivenSettings[]): Config {
  const values = settingNames.map((name) => {
    const given = sources.map((source) => source.get(name)).find((found) => found !== undefined)
    return [name, readSetting(name, given)]
  })
  return Object.fromEntries(values) as Config
}

export function settingsFromFlags(
  flags: Readonly<Record<string, string | string[] | boolean | undefined>>,
): GivenSettings {
  const given = new Map<SettingName, Given>()
  for (const name of settingNames) {
    const value = flags[name]
    if (value === undefined || typeof value === 'boolean') continue
    given.set(name, { raw: typeof value === 'string' ? [value] : value, where: `--${name}` })
  }
  return given
}

/** Variables of the same prefix that other parts of the product read. */
const foreignNames = new Set([environmentName('config'), 'PATHLANE_BROWSER'])

/** @throws Problem `wrong-setting` for a variable of our prefix that names no setting */
export function settingsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): GivenSettings {
  const given = new Map<SettingName, Given>()
  const nameByVariable = new Map(settingNames.map((name) => [environmentName(name), name]))
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('PATHLANE_') || foreignNames.has(variable)) continue
    const name = nameByVariable.get(variable)
    if (name === undefined) refuse(`${variable} is no setting`)
    // what is empty counts as not set: compose files fill in empty values
    if (value === undefined || value === '') continue
    const raw = settings[name].kind.isList === true ? value.split(',') : [value]
    given.set(name, { raw: raw.map((part) => part.trim()), where: variable })
  }
  return given
}

/** @throws Problem `wrong-setting` */
export function settingsFromFile(file: string, content: string): GivenSettings {
  const given = new Map<SettingName, Given>()
  for (const [name, value] of Object.entries(parseObject(file, content))) {
    const where = `"${name}" in ${file}`
    if (!isSettingName(name)) refuse(`${where} is no setting`)
    const values: readonly unknown[] =
      Array.isArray(value) && settings[name].kind.isList === true ? value : [value]
    const raw = values.map((one) => {
      if (typeof one !== 'string' && typeof one !== 'number')
        refuse(`${where} is no text or number`)
      return String(one)
    })
    given.set(name, { raw, where })
  }
  return given
}

function parseObject(file: string, content: string): object {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (cause) {
    throw new Problem('wrong-setting', { cause, detail: `${file} is no JSON` })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  return refuse(`${file} has to hold one JSON object`)
}

function readSetting(name: SettingName, given: Given | undefined): unknown {
  const { kind, fallback, isSecret } = settings[name]
  try {
    return kind.read(given?.raw ?? [fallback])
  } catch (cause) {
    if (!(cause instanceof NotThatKind)) throw cause
    const value = isSecret === true ? '' : ` "${given?.raw.join(', ')}"`
    const detail = `${given?.where ?? `--${name}`}${value}: ${cause.message}`
    throw new Problem('wrong-setting', { cause, detail })
  }
}

function refuse(detail: string): never {
  throw new Problem('wrong-setting', { detail })
}
