import { homedir } from 'node:os'
import path from 'node:path'

/** Where programs keep a person's data on this platform. */
export function defaultDataFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'Pathlane')
  }
  if (process.platform === 'win32') {
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Pathlane')
  }
  return path.join(process.env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'pathlane')
}
