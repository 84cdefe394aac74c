import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { systems } from './binding-systems.ts'
import type { Bench, Measurement } from './measurement.ts'

const recordCounts = [1_000, 5_000, 20_000]
const dragSteps = 50_000

export const bindingBench: Bench = {
  name: 'binding',
  about:
    'Board records in a Y.Doc: size, growth per drag step, load time and heap, ' +
    'beside whole-record Y.Map and YKeyValue. About a minute on a quiet machine.',
  async run(report) {
    for (const records of recordCounts) {
      for (const system of Object.keys(systems)) {
        for (const part of await measure(system, records)) {
          report({ bench: 'binding', system, case: `${records} records`, ...part })
        }
      }
    }
  },
}

type Part = Pick<Measurement, 'metric' | 'value' | 'unit'>

async function measure(system: string, records: number): Promise<readonly Part[]> {
  const file = `${import.meta.dirname}/binding-case.ts`
  const args = ['--expose-gc', file, system, String(records), String(dragSteps)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 20 })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Part)
}
