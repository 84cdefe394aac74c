// The others, as tldraw shows them: cursor, name and laser. At most once per frame.
import {
  InstancePresenceRecordType,
  type Editor,
  type TLInstancePresence,
  type TLPageId,
  type TLScribble,
} from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Person } from '../../session/people.ts'

export function showPeople(
  editor: Editor,
  people: Readable<readonly Person[]>,
  guestName: () => string,
): () => void {
  let frame: number | null = null
  const show = () => {
    frame = null
    const records = people.get().map((person) => presenceOf(person, guestName()))
    const here = new Set(records.map((record) => record.id))
    const shown = editor.store.query.ids('instance_presence').get()
    const gone = [...shown].filter((id) => !here.has(id))
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (records.length > 0) editor.store.put(records)
    })
  }
  const schedule = () => {
    frame ??= requestAnimationFrame(show)
  }
  schedule()
  const stop = people.subscribe(schedule)
  return () => {
    stop()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

/** tldraw knows people by a text id. */
export function userIdOf(clientId: number): string {
  return `person:${clientId}`
}

export function clientIdOf(userId: string | null): number | null {
  return userId?.startsWith('person:') === true ? Number(userId.slice(7)) : null
}

function presenceOf(person: Person, guestName: string): TLInstancePresence {
  const { clientId, cursor, viewport } = person
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(clientId)),
    userId: userIdOf(clientId),
    userName: person.name === '' ? guestName : person.name,
    color: person.colour,
    // reason: stamped on receipt, their clock may be wrong and would make them invisible
    lastActivityTimestamp: person.receivedAt,
    cursor: cursor === null ? null : { ...cursor, type: 'default', rotation: 0 },
    // reason: a camera at 100 % over a screen of that size is the same view
    camera: viewport === null ? null : { x: -viewport.x, y: -viewport.y, z: 1 },
    screenBounds: viewport === null ? null : { x: 0, y: 0, w: viewport.w, h: viewport.h },
    // reason: shown by the board itself, also for somebody whose pointer is elsewhere
    selectedShapeIds: [],
    currentPageId: pageId as TLPageId,
    followingUserId: person.following === null ? null : userIdOf(person.following),
    brush: null,
    scribbles: person.laser.length < 2 ? [] : [laserOf(person)],
    chatMessage: '',
    meta: {},
  })
}

function laserOf({ clientId, laser }: Person): TLScribble {
  return {
    id: `laser:${clientId}`,
    points: laser.map(([x, y]) => ({ x, y, z: 0.5 })),
    size: 4,
    color: 'laser',
    opacity: 0.7,
    state: 'active',
    delay: 0,
    shrink: 0.05,
    taper: true,
  }
}
