// npm run bench -- --list | <name> [--json] [what the benchmark takes]
import { bindingBench } from './binding-bench.ts'
import { boardBench } from './board-bench.ts'
import { filesBench } from './files-bench.ts'
import { frameworkBench } from './framework-bench.ts'
import { mapBench } from './map-bench.ts'
import { machine } from './machine.ts'
import { serverBench } from './server-bench.ts'
import { tableOf, type Bench, type Measurement } from './measurement.ts'

const benches: readonly Bench[] = [
  bindingBench,
  boardBench,
  filesBench,
  frameworkBench,
  mapBench,
  serverBench,
]

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const name = args.find((arg) => !arg.startsWith('--'))
const bench = benches.find((candidate) => candidate.name === name)

if (args.includes('--list')) {
  for (const { name, about } of benches) process.stdout.write(`${name.padEnd(14)}${about}\n`)
} else if (bench === undefined) {
  process.stderr.write(
    `Which benchmark? ${benches.map(({ name }) => name).join(', ')} (--list explains them)\n`,
  )
  process.exitCode = 1
} else if (asJson) {
  await bench.run((measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`), args)
} else {
  const measurements: Measurement[] = []
  await bench.run((measurement) => {
    measurements.push(measurement)
    process.stderr.write(`${measurement.system}, ${measurement.case}: ${measurement.metric}\n`)
  }, args)
  process.stdout.write(`${machine()}\n\n${tableOf(measurements)}\n`)
}
