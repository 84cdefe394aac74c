// A folder that electron-builder takes for Electron's runtime: the files that it reads, changes or
// copies, without the program. With it the app is packaged for real, offline.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import plist from 'plist'

/** What marks the place of the fuses in the real program, then their version and number. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1
/** As Electron 45 comes: cookies unencrypted, Node's own arguments and variables obeyed. */
const fusesAsShipped = '101100011'

export async function makeStubElectron(folder: string, system: 'linux' | 'mac'): Promise<void> {
  if (system === 'linux') await makeLinux(folder)
  else await makeMac(folder)
}

function program(): Buffer {
  const head = Buffer.from([fuseVersion, fusesAsShipped.length])
  return Buffer.concat([Buffer.from(`stub ${fuseMark}`), head, Buffer.from(fusesAsShipped)])
}

async function makeLinux(folder: string): Promise<void> {
  await writeAll(folder, {
    electron: program(),
    version: '0.0.0',
    LICENSE: 'The licence of Electron',
    'LICENSES.chromium.html': 'The licences of Chromium',
    'locales/en-US.pak': '',
    'resources/.keep': '',
    'chrome-sandbox': '',
    chrome_crashpad_handler: '',
  })
}

async function makeMac(folder: string): Promise<void> {
  const contents = 'Electron.app/Contents'
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)']
  const framework = `${contents}/Frameworks/Electron Framework.framework`
  await writeAll(folder, {
    LICENSE: 'The licence of Electron',
    'LICENSES.chromium.html': 'The licences of Chromium',
    [`${contents}/MacOS/Electron`]: 'stub',
    [`${contents}/Info.plist`]: plist.build({ CFBundleExecutable: 'Electron' }),
    [`${contents}/Resources/electron.icns`]: '',
    [`${framework}/Electron Framework`]: program(),
    ...Object.fromEntries(
      helpers.flatMap((kind) => {
        const name = `Electron Helper${kind}`
        const helper = `${contents}/Frameworks/${name}.app/Contents`
        const about = plist.build({ CFBundleExecutable: name })
        return [
          [`${helper}/MacOS/${name}`, 'stub'],
          [`${helper}/Info.plist`, about],
        ]
      }),
    ),
  })
}

async function writeAll(folder: string, files: Readonly<Record<string, string | Buffer>>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content, { mode: 0o755 })
  }
}
