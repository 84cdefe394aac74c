// A process that saves a file again and again until it is killed, as the app might be in the middle of
// a save: node save-forever.ts <file> <one version> <another version>
import { readFileSync } from 'node:fs'
import { replaceFile } from '../../electron/files/replace-file.ts'

const [file = '', ...sources] = process.argv.slice(2)
const versions = sources.map((source) => readFileSync(source))

process.stdout.write('saving\n')
for (let round = 0; ; round++) {
  const bytes = versions[round % versions.length]
  if (bytes !== undefined) await replaceFile(file, bytes, { keepsPrevious: round % 3 === 0 })
}
