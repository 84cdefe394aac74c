// Finds an installed browser of the Chromium family, which can show the app in a window of its own.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** The path of its program, or null. `PATHLANE_BROWSER` overrules the search. */
export function findBrowser(): string | null {
  const chosen = process.env['PATHLANE_BROWSER']
  const candidates = chosen === undefined || chosen === '' ? installedPrograms() : [chosen]
  return candidates.find(isProgram) ?? null
}

function installedPrograms(): readonly string[] {
  if (process.platform === 'darwin') return macPrograms()
  if (process.platform === 'win32') return windowsPrograms()
  return linuxPrograms()
}

function macPrograms() {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  const folders = ['/Applications', path.join(process.env['HOME'] ?? '/', 'Applications')]
  return folders.flatMap((folder) =>
    names.map((name) => path.join(folder, `${name}.app`, 'Contents/MacOS', name)),
  )
}

function windowsPrograms() {
  const programs = [
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Chromium\Application\chrome.exe`,
    String.raw`Microsoft\Edge\Application\msedge.exe`,
  ]
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)))
}

function linuxPrograms() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/snap/bin']
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

function isProgram(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.main) console.log(findBrowser() ?? '')
