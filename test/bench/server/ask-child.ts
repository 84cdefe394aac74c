// Talk with a process that is measured or that measures. One that is overwhelmed answers late or never: a
// run ends all the same.
import type { ChildProcess } from 'node:child_process'

interface Report {
  readonly kind: string
}

const answerMs = 60_000
const endMs = 5_000

/** @throws where the process ends, says that it has failed, or says nothing for a minute */
export function reportOf<R extends Report, K extends R['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<R, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      child.off('message', onReport)
      child.off('exit', onExit)
      outcome()
    }
    const fail = (why: string) => settle(() => reject(new Error(why)))
    const onExit = () => fail('a process has ended')
    const onReport = (report: Report & { readonly error?: string }) => {
      if (report.kind === 'failed') fail(report.error ?? 'a process has failed')
      // reason: what a report holds follows from its kind
      else if (report.kind === kind) settle(() => resolve(report as Extract<R, { kind: K }>))
    }
    const timer = setTimeout(() => fail(`no "${kind}" for a minute`), answerMs)
    child.on('message', onReport)
    child.once('exit', onExit)
  })
}

/** Ends a process that is asked to, or at the latest a few seconds later. */
export async function endChild(child: ChildProcess, order: Report): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.connected) child.send(order)
  const timer = setTimeout(() => child.kill('SIGKILL'), endMs)
  await ended
  clearTimeout(timer)
}
