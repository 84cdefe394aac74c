// `pathlane check` and `pathlane export`: what a script sees. Answers go to standard output, everything
// else to standard error; the exit code tells the outcome (docs/command-line.md).
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkMap } from '../../shared/file/check-map.ts'
import { describeMap } from '../../shared/file/describe-map.ts'
import { openFile, type OpenedFile } from '../../shared/file/pack-file.ts'
import { Problem } from '../../shared/problems.ts'
import { fileProblemOf } from '../files/file-problems.ts'
import { readMapFile } from '../files/map-files.ts'
import { commandHelp } from './command-help.ts'
import type { Command } from './read-command.ts'

export const exitCodes = { fine: 0, broken: 1, wrongArgument: 2, unreadable: 3 } as const

export async function runCommand(
  command: Exclude<Command, { kind: 'open' }>,
  appVersion: string,
): Promise<number> {
  try {
    if (command.kind === 'wrong') throw command.problem
    if (command.kind === 'check') return await check(command.file)
    if (command.kind === 'export') return await exportJson(command.file, command.out)
    console.log(commandHelp(appVersion))
    return exitCodes.fine
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return error.code === 'wrong-argument' ? exitCodes.wrongArgument : exitCodes.unreadable
  }
}

async function check(file: string): Promise<number> {
  const opened = await open(file)
  const { touchpoints, stickies, links } = describeMap(opened.map)
  const { savedAt, savedBy, app } = opened.manifest
  console.log(`${path.basename(file)} is whole: every hash is right.`)
  console.log(
    `Saved ${savedAt} ${savedBy === 'person' ? 'by hand' : 'by itself'}, with ${app.name} ${app.version}.`,
  )
  console.log(
    `${touchpoints.length} touchpoints, ${stickies.length} sticky notes, ${links.length} links, ${opened.assets.size} pictures.`,
  )
  const findings = checkMap(opened)
  for (const { rule, text } of findings) console.log(`${rule}  ${text}`)
  opened.map.doc.destroy()
  return findings.some(({ isBroken }) => isBroken) ? exitCodes.broken : exitCodes.fine
}

async function exportJson(file: string, out: string | null): Promise<number> {
  const opened = await open(file)
  const text = `${JSON.stringify(describeMap(opened.map), null, 2)}\n`
  opened.map.doc.destroy()
  if (out === null) process.stdout.write(text)
  else {
    await writeFile(out, text).catch((cause: unknown) => {
      throw new Problem(fileProblemOf(cause, 'file-unwritable'), { cause, detail: out })
    })
  }
  return exitCodes.fine
}

async function open(file: string): Promise<OpenedFile> {
  const read = await readMapFile(file)
  if (read.status === 'failed') {
    const code = read.problem === 'file-gone' ? 'file-not-there' : read.problem
    throw new Problem(code, { detail: file })
  }
  return openFile(read.bytes)
}
