// Reads the JSON reports of both test runners. A report that is missing, broken or of an
// earlier run, and a file that failed outside its tests, count as one failure each: what did not run
// has not passed.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'

export interface Sum {
  readonly passed: number
  readonly failed: number
}

const folder = path.resolve(import.meta.dirname, '../out/test')

export const reportFiles = {
  vitest: path.join(folder, 'vitest.json'),
  playwright: path.join(folder, 'playwright.json'),
} as const

export interface TestRun {
  /** Milliseconds since 1970. Older reports are of another run. */
  readonly startedMs: number
  /** What the runners' exit codes say. */
  readonly succeeded: boolean
  readonly reports?: Readonly<Record<keyof typeof reportFiles, string>>
}

const oneFailure: Sum = { passed: 0, failed: 1 }

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
})

const playwrightReport = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
})

/** The sum of a run that did not succeed never says "0 failed". */
export async function sumRun(run: TestRun): Promise<Sum> {
  const { startedMs, succeeded, reports = reportFiles } = run
  const vitest = await readVitestReport(reports.vitest, startedMs)
  const playwright = await readPlaywrightReport(reports.playwright, startedMs)
  const failed = vitest.failed + playwright.failed
  return {
    passed: vitest.passed + playwright.passed,
    failed: succeeded ? failed : Math.max(failed, 1),
  }
}

export function sumLine({ passed, failed }: Sum): string {
  return `${passed} passed, ${failed} failed`
}

async function readVitestReport(file: string, startedMs: number): Promise<Sum> {
  const report = await readJson(file, vitestReport, startedMs)
  if (report === null) return oneFailure
  const failedOutside = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + failedOutside.length }
}

/** A test that passed only on a second try has failed. */
async function readPlaywrightReport(file: string, startedMs: number): Promise<Sum> {
  const report = await readJson(file, playwrightReport, startedMs)
  if (report === null) return oneFailure
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

async function readJson<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  startedMs: number,
): Promise<T | null> {
  try {
    if ((await stat(file)).mtimeMs < startedMs) return null
    return v.parse(schema, JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
