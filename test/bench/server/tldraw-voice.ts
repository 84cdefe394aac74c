// The protocol of tldraw's sync room: JSON, with patches of records. Of presence its client sends
// what changed too, so both sizes are the same to it.
import { createTLSchema } from '@tldraw/tlschema'
import { presenceRecord } from './presence-state.ts'
import type { Voice, VoiceOptions } from './voice.ts'

const protocolVersion = 7
const schema = createTLSchema().serialize()

export function openTldrawVoice({ person, line }: VoiceOptions): Voice {
  const id = `shape:person-${person}`
  let clientClock = 0
  let edits = 0
  const editOfClock = new Map<number, number>()
  const push = (what: object) => {
    clientClock++
    line.send(JSON.stringify({ type: 'push', clientClock, ...what }))
  }
  const confirm = (text: string) => {
    for (const [, clock] of text.matchAll(/"type":"push_result"[^{}]*?"clientClock":(\d+)/g)) {
      const edit = editOfClock.get(Number(clock))
      if (edit !== undefined) line.onAcknowledged(edit)
      editOfClock.delete(Number(clock))
    }
  }
  return {
    open() {
      const connectRequestId = `person-${person}`
      const hello = { type: 'connect', connectRequestId, lastServerClock: -1, protocolVersion }
      line.send(JSON.stringify({ ...hello, schema }))
    },
    receive(frame) {
      if (frame.includes('"type":"connect"')) {
        push({ presence: ['put', presenceRecord(person, '')] })
        push({ diff: { [id]: ['put', shapeOf(id)] } })
        line.onJoined()
      } else if (frame.includes('push_result')) confirm(frame.toString())
    },
    edit(mark) {
      const [x, y] = [Math.random() * 4_000, Math.random() * 4_000]
      editOfClock.set(clientClock + 1, ++edits)
      const change = { x: ['put', x], y: ['put', y], meta: ['put', { at: mark }] }
      push({ diff: { [id]: ['patch', change] } })
    },
    point(mark) {
      const { cursor, lastActivityTimestamp, chatMessage } = presenceRecord(person, mark)
      const change = {
        cursor: ['put', cursor],
        lastActivityTimestamp: ['put', lastActivityTimestamp],
        chatMessage: ['put', chatMessage],
      }
      push({ presence: ['patch', change] })
    },
  }
}

/** As heavy as a touchpoint card. */
export function shapeOf(id: string) {
  return {
    id,
    typeName: 'shape',
    type: 'geo',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: {
      geo: 'rectangle',
      w: 176,
      h: 88,
      dash: 'draw',
      fill: 'none',
      color: 'black',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      richText: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
    meta: {},
  }
}
