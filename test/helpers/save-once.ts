// A process that saves once and says how that went: node save-once.ts <file> <content>
import { readFileSync } from 'node:fs'
import { openMapFiles } from '../../electron/files/map-files.ts'

const [file = '', source = ''] = process.argv.slice(2)
const wish = { after: null, keepsPrevious: true }
const answer = await openMapFiles().write(file, readFileSync(source), wish)
process.stdout.write(JSON.stringify(answer))
