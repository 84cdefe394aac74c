// Servers beside the app's own. A page reaches only those that the person has agreed to; the main process
// asks, so no page can let itself reach another one.
import type { ProblemCode } from '../problems.ts'

/** Servers are named by their origin, `https://maps.example.com`. */
export interface ServersBridge {
  /** Those that the person has agreed to. A page reaches the ones of the time when it was loaded. */
  known(): Promise<readonly string[]>
  /** Asks the person, unless they have agreed before. */
  agree(serverUrl: string): Promise<boolean>
  /** The person is asked again the next time. */
  forget(serverUrl: string): Promise<void>
  /**
   * Looks whether a server of ours answers there; the person must have agreed to it.
   * @returns what is wrong, or null
   */
  check(serverUrl: string): Promise<ProblemCode | null>
}
