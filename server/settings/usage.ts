// --help, and the table of docs/server.md, which a test compares with it.
import { environmentName, settingNames, settings, type SettingName } from './settings.ts'

export function usage(program = 'node server/main.ts'): string {
  const options = settingNames.map((name): [string, string] => [
    `--${name} ${settings[name].kind.placeholder}`,
    `${settings[name].help}${inBrackets(name)}`,
  ])
  return `Usage: ${program} [command] [settings]

Commands
${columns([
  ['serve', 'runs the server; this is what happens without a command'],
  ['backup <file>', 'writes all maps and images of the data folder into one file'],
  ['restore <file>', 'fills a data folder that has no maps from a backup'],
  ['verify [file]', 'reads every map and image of the data folder, or of a backup'],
])}
Settings
${columns([
  ...options,
  ['--config <file>', 'reads settings from a JSON file'],
  ['--help', 'shows this'],
])}
Each setting may also stand in the environment (--address-rooms as PATHLANE_ADDRESS_ROOMS) or in the
config file ({ "address-rooms": 600 }). A flag goes before the environment, the environment before
the file.
`
}

/** One row per setting: flag, environment, what is usual, meaning. */
export function settingsTable(): string[][] {
  return settingNames.map((name) => [
    `--${name} ${settings[name].kind.placeholder}`,
    environmentName(name),
    settings[name].fallback,
    settings[name].help,
  ])
}

function inBrackets(name: SettingName): string {
  const { fallback } = settings[name]
  return fallback === '' ? '' : ` (${fallback})`
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join('')
}
