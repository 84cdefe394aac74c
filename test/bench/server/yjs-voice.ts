// The y-websocket protocol: what Pathlane and @y/websocket-server speak.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  ackKind,
  awarenessKind,
  syncKind,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '../../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../../shared/wire/messages.ts'
import { presenceStateOf } from './presence-state.ts'
import type { Voice, VoiceOptions } from './voice.ts'

export interface YjsVoice extends Voice {
  /** Brings the card into the room. Done unasked when the server says its step 1. */
  introduce(): void
}

export function openYjsVoice({ person, presence, line }: VoiceOptions): YjsVoice {
  const card = openCard(person)
  let clock = 0
  // the server counts our step 2 and the creation of the card too
  const framesBefore = 2
  const introduce = () => {
    line.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
    line.send(encodeSync(syncUpdate, card.created))
  }
  return {
    introduce,
    open() {
      line.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
    },
    receive(frame) {
      if (frame[0] === ackKind) {
        const count = decoding.readVarUint(decoding.createDecoder(frame.subarray(1)))
        line.onAcknowledged(count - framesBefore)
      }
      if (frame[0] !== syncKind) return
      if (frame[1] === syncStep1) introduce()
      if (frame[1] === syncStep2) line.onJoined()
    },
    edit: (mark) => line.send(encodeSync(syncUpdate, card.move(mark))),
    point(mark) {
      line.send(encodePresence(card.clientId, ++clock, presenceStateOf(presence, person, mark)))
    },
  }
}

export interface Card {
  readonly clientId: number
  /** The update that brings the card into a document. */
  readonly created: Uint8Array
  /** @returns the update of one step */
  move(mark: string): Uint8Array
}

/** A card in a document of its own, laid out as in a map. Its edits are real updates of Yjs. */
export function openCard(person: number): Card {
  const doc = new Y.Doc()
  let latest: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => (latest = update))
  const record = new Y.Map<unknown>([['$', cardAtCreation(person)]])
  doc.getMap('records').set(`shape:person-${person}`, record)
  return {
    clientId: doc.clientID,
    created: latest,
    move(mark) {
      record.set('xy', [Math.random() * 4_000, mark])
      return latest
    },
  }
}

function cardAtCreation(person: number) {
  return {
    id: `shape:person-${person}`,
    typeName: 'shape',
    type: 'touchpoint',
    parentId: 'shape:cell.stage-1.touchpoints',
    index: 'a1',
    props: { w: 176, h: 88, title: `Webinar ${person}`, kind: 'webinar', channel: 'website' },
  }
}

export function encodePresence(clientId: number, clock: number, state: unknown): Uint8Array {
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, awarenessKind)
  encoding.writeVarUint8Array(frame, encodeStates(clientId, clock, state))
  return encoding.toUint8Array(frame)
}

export function encodeStates(clientId: number, clock: number, state: unknown): Uint8Array {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, 1)
  encoding.writeVarUint(states, clientId)
  encoding.writeVarUint(states, clock)
  encoding.writeVarString(states, JSON.stringify(state))
  return encoding.toUint8Array(states)
}
