// The only file that imports ipcMain. Nothing from a page reaches a request's answer unless it
// comes from the main frame of one of our own pages and has the shape that the request expects.
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import * as v from 'valibot'
import { isAppUrl } from './app-url.ts'
import type { Notices, Requests } from './channels.ts'

export type Answers = {
  readonly [Name in keyof Requests]: (
    sender: WebContents,
    ...args: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>
}

type Payload<Name extends keyof Requests> = v.GenericSchema<unknown, Parameters<Requests[Name]>>

const payloads: { readonly [Name in keyof Requests]: Payload<Name> } = {
  'link:open': v.strictTuple([v.pipe(v.string(), v.maxLength(8192))]),
  'title:set': v.strictTuple([v.pipe(v.string(), v.maxLength(500))]),
}

export function answerPages(answers: Answers) {
  answer('link:open', payloads['link:open'], answers['link:open'])
  answer('title:set', payloads['title:set'], answers['title:set'])
}

export function notifyPage<Name extends keyof Notices>(
  page: WebContents,
  name: Name,
  value: Notices[Name],
) {
  page.send(name, value)
}

function answer<Args extends unknown[]>(
  name: keyof Requests,
  payload: v.GenericSchema<unknown, Args>,
  reply: (sender: WebContents, ...args: Args) => unknown,
) {
  ipcMain.handle(name, (event, ...args: unknown[]) => {
    refuseStrangers(event)
    return reply(event.sender, ...v.parse(payload, args))
  })
}

/** `sender` is the same for every frame of a window, so it is the frame that counts. */
function refuseStrangers({ senderFrame }: IpcMainInvokeEvent) {
  if (senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url)) return
  throw new Error(`Refused a message from ${senderFrame?.url ?? 'a closed frame'}`)
}
