// Where this data folder's Pathlane is running, so that a second start shows that one instead of
// opening the same maps under another port.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const answersWithinMs = 2_000

export interface RunningAddress {
  readonly address: string
  /** What it listens on; the address does not tell. */
  readonly host: string
}

export async function findRunning(dataFolder: string): Promise<RunningAddress | null> {
  const note = await readFile(fileIn(dataFolder), 'utf8').catch(() => '')
  const [address = '', host = ''] = note.split('\n')
  if (!URL.canParse(address)) return null
  try {
    const signal = AbortSignal.timeout(answersWithinMs)
    const { ok } = await fetch(`${address}/healthz`, { signal })
    return ok ? { address, host } : null
  } catch {
    return null
  }
}

/** Returns how to take the note away again. */
export async function noteRunning(
  dataFolder: string,
  { address, host }: RunningAddress,
): Promise<() => Promise<void>> {
  await mkdir(dataFolder, { recursive: true })
  await writeFile(fileIn(dataFolder), `${address}\n${host}\n`)
  return () => rm(fileIn(dataFolder), { force: true })
}

function fileIn(dataFolder: string) {
  return path.join(dataFolder, 'address')
}
