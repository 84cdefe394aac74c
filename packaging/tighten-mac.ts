// What electron-builder writes into a Mac app and we take back.
import type { AfterPackContext } from 'electron-builder'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import plist from 'plist'

/** Unencrypted connections go to this computer and the local network only. Runs before signing. */
export async function tightenMac(context: AfterPackContext): Promise<void> {
  if (context.electronPlatformName !== 'darwin') return
  const { productFilename } = context.packager.appInfo
  const file = path.join(context.appOutDir, `${productFilename}.app/Contents/Info.plist`)
  // reason: an Info.plist is a dictionary
  const info = plist.parse(await readFile(file, 'utf8')) as Record<string, plist.PlistValue>
  // reason: electron-builder has written it as one
  const transport = info['NSAppTransportSecurity'] as Record<string, plist.PlistValue>
  await writeFile(
    file,
    plist.build({
      ...info,
      NSAppTransportSecurity: { ...transport, NSAllowsArbitraryLoads: false },
    }),
  )
}
