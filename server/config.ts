// What the command line asks for, with every setting read and checked.
import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { JwtOptions } from './access/jwt-access.ts'
import { Problem } from '../shared/problems.ts'
import {
  readSettings,
  settingsFromEnvironment,
  settingsFromFile,
  settingsFromFlags,
  type GivenSettings,
} from './settings/read-settings.ts'
import { environmentName, settingNames, settings, type Config } from './settings/settings.ts'

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'serve'; readonly config: Config }
  | { readonly kind: 'backup' | 'restore'; readonly config: Config; readonly file: string }
  /** Without a file, what is in the data folder. */
  | { readonly kind: 'verify'; readonly config: Config; readonly file: string | null }

type Environment = Readonly<Record<string, string | undefined>>

/** @throws Problem `wrong-argument` or `wrong-setting` */
export function readCommand(args: readonly string[], environment: Environment): Command {
  const { values, positionals } = parse(args)
  if (values['help'] === true) return { kind: 'help' }
  const flags = settingsFromFlags(values)
  const variables = settingsFromEnvironment(environment)
  const file = values['config'] ?? environment[environmentName('config')]
  const fromFile = typeof file === 'string' && file !== '' ? readFile(file) : new Map()
  return commandOf(positionals, readSettings([flags, variables, fromFile]))
}

function commandOf(words: readonly string[], config: Config): Command {
  const [kind = 'serve', file, ...rest] = words
  const surplus = kind === 'serve' ? file : rest[0]
  if (surplus !== undefined) throw new Problem('wrong-argument', { detail: surplus })
  if (kind === 'serve') {
    checkAccess(config)
    if (config.fanout !== null && config.storage === null) {
      const detail = '--fanout needs --storage: only servers that share their maps have news'
      throw new Problem('wrong-setting', { detail })
    }
    return { kind, config }
  }
  if (kind === 'verify') return { kind, config, file: file ?? null }
  if (kind !== 'backup' && kind !== 'restore') throw new Problem('wrong-argument', { detail: kind })
  if (file !== undefined) return { kind, config, file }
  throw new Problem('wrong-setting', { detail: `${kind} needs the name of a file` })
}

function checkAccess(config: Config): void {
  const { access } = config
  const isClosed = access === 'links' && config['new-maps'] === 'invited'
  if (isClosed && config['admin-secret'] === null) {
    const detail =
      '--access links needs --admin-secret or --new-maps anyone, or nobody could make a link'
    throw new Problem('wrong-setting', { detail })
  }
  if (access === 'jwt') jwtSettings(config)
}

/** @throws Problem `wrong-setting` for what is missing */
export function jwtSettings(config: Config): Omit<JwtOptions, 'log'> {
  const { 'jwks-url': jwksUrl, 'jwt-issuer': issuer, 'jwt-audience': audience } = config
  if (jwksUrl === null || issuer === null || audience === null) {
    const detail = '--access jwt needs --jwks-url, --jwt-issuer and --jwt-audience'
    throw new Problem('wrong-setting', { detail })
  }
  return {
    jwksUrl,
    issuer,
    audience,
    roleClaim: config['jwt-role-claim'],
    roleByWord: config['jwt-role'],
    roomsClaim: config['jwt-rooms-claim'],
  }
}

function readFile(file: string): GivenSettings {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Problem('wrong-setting', { cause, detail: `${file} cannot be read` })
  }
  return settingsFromFile(file, content)
}

function parse(args: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {
    config: { type: 'string' },
    help: { type: 'boolean' },
  }
  for (const name of settingNames) {
    options[name] = { type: 'string', multiple: settings[name].kind.isList === true }
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values: values as Record<string, string | string[] | boolean>, positionals }
  } catch (cause) {
    throw new Problem('wrong-argument', { cause, detail: messageOf(cause) })
  }
}

/** The first sentence of what parseArgs says. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('. ')[0] ?? message
}
