// Prints the sum of the last `npm test` once more.
// Usage: print-test-sum.ts <exit code of the check> <exit code of the tests> <their start, Unix seconds>
import { sumLine, sumRun } from './test-reports.ts'

const [check, tests, startedSeconds = Infinity] = process.argv.slice(2)
const { passed, failed } = await sumRun({
  startedMs: Number(startedSeconds) * 1000,
  succeeded: tests === '0',
})
console.log(sumLine({ passed, failed: failed + (check === '0' ? 0 : 1) }))
