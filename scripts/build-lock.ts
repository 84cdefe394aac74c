// One build at a time per working copy. The lock is a file with the builder's process id, touched
// while it builds, so that an abandoned lock is taken over and never makes a start wait for ever.
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 200
const touchMs = 30_000
const untouchedMs = 3 * 60_000
/** For the moment between making the file and writing into it. */
const emptyMs = 1_000

/** Waits for another build to end. Returns the release. */
export async function takeBuildLock(file: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return keepTouched(file)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    if (await isAbandoned(file)) await rm(file, { force: true })
    else await pause(pollMs)
  }
}

function keepTouched(file: string) {
  // reason: a lock that is gone needs no touch, and a missed one is made up for by the next
  const touch = () => void utimes(file, new Date(), new Date()).catch(() => {})
  const timer = setInterval(touch, touchMs).unref()
  return async () => {
    clearInterval(timer)
    await rm(file, { force: true })
  }
}

function isTaken(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

async function isAbandoned(file: string) {
  const info = await stat(file).catch(() => null)
  if (info === null) return false
  const ageMs = Date.now() - info.mtimeMs
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0) return ageMs > emptyMs
  // an own number was left by an earlier process that had it, as happens in containers
  return pid === process.pid || ageMs > untouchedMs || !isAlive(pid)
}

/** A process of somebody else may not be signalled, but it is alive. */
function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
