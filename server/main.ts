// Starts the server from source.
import { runCommandLine } from './command-line.ts'

runCommandLine({})
