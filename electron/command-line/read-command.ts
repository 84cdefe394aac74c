import { parseArgs } from 'node:util'
import { Problem } from '../../shared/problems.ts'

export type Command =
  /** Show the app, with the files among the arguments. */
  | { readonly kind: 'open' }
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'export'; readonly file: string; readonly out: string | null }
  | { readonly kind: 'wrong'; readonly problem: Problem }

/** What a program was started with after its own name, in a folder of sources after the folder. */
export function argumentsOf(argv: readonly string[], isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1)
  const folderAt = argv.findIndex((arg, at) => at > 0 && !arg.startsWith('-'))
  return folderAt < 0 ? [] : argv.slice(folderAt + 1)
}

/** Only a first word of ours makes a command: all else is the app's, and may hold Chromium's switches. */
export function readCommand(args: readonly string[]): Command {
  const [verb, ...rest] = args
  if (verb === '--help' || verb === 'help') return { kind: 'help' }
  if (verb !== 'check' && verb !== 'export') return { kind: 'open' }
  try {
    return verb === 'check' ? readCheck(rest) : readExport(rest)
  } catch (error) {
    if (error instanceof Problem) return { kind: 'wrong', problem: error }
    if (!(error instanceof TypeError)) throw error
    const [detail = error.message] = error.message.split(/\.\s/)
    return { kind: 'wrong', problem: new Problem('wrong-argument', { cause: error, detail }) }
  }
}

function readCheck(args: readonly string[]): Command {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  return { kind: 'check', file: oneFile(positionals) }
}

function readExport(args: readonly string[]): Command {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  })
  if (values.format !== 'json') {
    throw new Problem('wrong-argument', { detail: 'export needs --format json' })
  }
  return { kind: 'export', file: oneFile(positionals), out: values.out ?? null }
}

function oneFile(files: readonly string[]): string {
  const [file, another] = files
  if (file === undefined || another !== undefined) {
    throw new Problem('wrong-argument', { detail: 'name one file' })
  }
  return file
}
