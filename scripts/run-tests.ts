import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { reportFiles, sumLine, sumRun } from './test-reports.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Both runners run even if the first one finds something. Gives the exit code. */
export async function runTests(): Promise<number> {
  const startedMs = Date.now()
  for (const report of Object.values(reportFiles)) await rm(report, { force: true })
  const vitestPassed = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFiles.vitest}`,
  ])
  const playwrightPassed = await run('playwright', ['test', '--reporter=list,json'])
  const succeeded = vitestPassed && playwrightPassed
  const sum = await sumRun({ startedMs, succeeded })
  console.log(`\n${sumLine(sum)}`)
  return sum.failed === 0 ? 0 : 1
}

/** The runner's own program file, run by this very Node. */
async function run(runner: 'vitest' | 'playwright', args: readonly string[]): Promise<boolean> {
  const programs = { vitest: 'vitest/vitest.mjs', playwright: '@playwright/test/cli.js' }
  const program = path.join(root, 'node_modules', programs[runner])
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFiles.playwright }
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
