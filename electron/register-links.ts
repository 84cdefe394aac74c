import type { App } from 'electron'
import { linkScheme } from './handed-things.ts'

/** Links of the app's own open in it from now on. An app that runs from its sources takes none. */
export function registerLinks(app: Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'>) {
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
}
