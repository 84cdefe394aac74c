import type { ProblemCode } from '../../shared/problems.ts'

/** What electron-updater says of content that is not what the channel promised. */
const spoiled =
  /CHECKSUM|SIGNATURE|INVALID_UPDATE_INFO|INVALID_VERSION|NO_CHECKSUM|ZIP_FILE_NOT_FOUND/

/** Everything else is the network's, or the server's that should answer. */
export function updateProblemOf(error: unknown): ProblemCode {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  return typeof code === 'string' && spoiled.test(code) ? 'update-damaged' : 'update-unreachable'
}
