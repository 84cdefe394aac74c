// The only file that imports ipcMain. Nothing from a page reaches a request's answer unless it
// comes from the main frame of one of our own pages and has the shape that the request expects.
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import * as v from 'valibot'
import { menuCommands, type Notices, type Requests } from '../shared/desktop/bridge.ts'
import type { FileId } from '../shared/desktop/files.ts'
import { longestSetting, settingNames } from '../shared/desktop/settings.ts'
import { fileLimits } from '../shared/file/file-limits.ts'
import { isRoomName } from '../shared/wire/room-name.ts'
import { isServerUrl } from '../shared/wire/server-url.ts'
import { guestRoles } from '../shared/wire/session.ts'
import { isAppUrl } from './app-url.ts'

export type Answers = {
  readonly [Name in keyof Requests]: (
    sender: WebContents,
    ...args: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>
}

type Payload<Name extends keyof Requests> = v.GenericSchema<unknown, Parameters<Requests[Name]>>

const fileId = v.custom<FileId>(
  (value) => typeof value === 'string' && /^[\w-]{21}$/.test(value),
  'Expected the id of a file',
)
const fileBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length <= fileLimits.bytes, 'Expected fewer bytes'),
)
const version = v.pipe(v.string(), v.maxLength(200))
const mapId = v.pipe(v.string(), v.check(isRoomName, 'Expected the id of a map'))
const serverUrl = v.custom<string>(isServerUrl, 'Expected the origin of a server')
const guestRole = v.picklist(guestRoles)

const payloads: { readonly [Name in keyof Requests]: Payload<Name> } = {
  'link:open': v.strictTuple([v.pipe(v.string(), v.maxLength(8192))]),
  'title:set': v.strictTuple([v.pipe(v.string(), v.maxLength(500))]),
  'menu:offer': v.strictTuple([
    v.pipe(v.array(v.picklist(menuCommands)), v.maxLength(menuCommands.length)),
  ]),
  'link:listen': v.strictTuple([]),
  'server:known': v.strictTuple([]),
  'server:agree': v.strictTuple([serverUrl]),
  'server:forget': v.strictTuple([serverUrl]),
  'server:check': v.strictTuple([serverUrl]),
  'settings:read': v.strictTuple([]),
  'settings:write': v.strictTuple([
    v.picklist(settingNames),
    v.pipe(v.string(), v.maxLength(longestSetting)),
  ]),
  'file:choose-existing': v.strictTuple([]),
  'file:choose-new': v.strictTuple([v.pipe(v.string(), v.maxLength(500))]),
  'file:adopt': v.strictTuple([v.pipe(v.string(), v.maxLength(32_768))]),
  'file:read': v.strictTuple([fileId]),
  'file:read-previous': v.strictTuple([fileId]),
  'file:write': v.strictTuple([
    fileId,
    fileBytes,
    v.strictObject({ after: v.nullable(version), keepsPrevious: v.boolean() }),
  ]),
  'file:show': v.strictTuple([v.strictObject({ id: v.nullable(fileId), isEdited: v.boolean() })]),
  'file:listen': v.strictTuple([]),
  'window:saved': v.strictTuple([]),
  'host:watch': v.strictTuple([]),
  'host:start': v.strictTuple([mapId, guestRole]),
  'host:change-role': v.strictTuple([guestRole]),
  'host:choose-address': v.strictTuple([v.pipe(v.string(), v.ipv4())]),
  'host:remove': v.strictTuple([v.pipe(v.string(), v.maxLength(64))]),
  'host:end': v.strictTuple([]),
  'presenter:watch': v.strictTuple([]),
  'presenter:open': v.strictTuple([mapId]),
  'presenter:close': v.strictTuple([]),
  'updates:watch': v.strictTuple([]),
  'updates:ask': v.strictTuple([]),
  'updates:fetch': v.strictTuple([]),
  'updates:stop-fetching': v.strictTuple([]),
  'updates:set-asks-by-itself': v.strictTuple([v.boolean()]),
  'updates:restart': v.strictTuple([]),
}

export function answerPages(answers: Answers) {
  for (const name of Object.keys(payloads)) {
    // reason: the compiler has checked both tables by name; here they are joined by the same name
    const request = name as keyof Requests
    const payload = payloads[request] as v.GenericSchema<unknown, unknown[]>
    answer(request, payload, answers[request] as (...args: unknown[]) => unknown)
  }
}

export function notifyPage<Name extends keyof Notices>(
  page: WebContents,
  name: Name,
  value: Notices[Name],
) {
  page.send(name, value)
}

function answer(
  name: keyof Requests,
  payload: v.GenericSchema<unknown, unknown[]>,
  reply: (sender: WebContents, ...args: unknown[]) => unknown,
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
