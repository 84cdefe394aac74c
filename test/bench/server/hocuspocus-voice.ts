// Hocuspocus 4: the frames of y-websocket behind the name of the document, and a word of
// authentication before all else.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  awarenessKind,
  syncKind,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '../../../shared/wire/message-kinds.ts'
import { presenceStateOf } from './presence-state.ts'
import type { Voice, VoiceOptions } from './voice.ts'
import { encodeStates, openCard } from './yjs-voice.ts'

const authKind = 2
const authToken = 0
const authenticated = 2
const syncReplyKind = 4
const syncStatusKind = 8

export function openHocuspocusVoice({ room, person, presence, line }: VoiceOptions): Voice {
  const card = openCard(person)
  const nameLength = encode(room, () => {}).byteLength
  let clock = 0
  let confirmed = 0
  const sendSync = (step: number, payload: Uint8Array) =>
    line.send(
      encode(room, (encoder) => {
        encoding.writeVarUint(encoder, syncKind)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  const introduce = () => {
    sendSync(syncStep1, Y.encodeStateVector(new Y.Doc()))
    sendSync(syncUpdate, card.created)
  }
  return {
    open() {
      line.send(
        encode(room, (encoder) => {
          encoding.writeVarUint(encoder, authKind)
          encoding.writeVarUint(encoder, authToken)
          encoding.writeVarString(encoder, 'token')
        }),
      )
    },
    receive(frame) {
      const kind = frame[nameLength]
      const step = frame[nameLength + 1]
      if (kind === authKind && step === authenticated) introduce()
      // the creation of the card is confirmed too
      if (kind === syncStatusKind) line.onAcknowledged(confirmed++)
      if (kind !== syncKind && kind !== syncReplyKind) return
      if (step === syncStep2) line.onJoined()
    },
    edit: (mark) => sendSync(syncUpdate, card.move(mark)),
    point(mark) {
      const state = presenceStateOf(presence, person, mark)
      line.send(
        encode(room, (encoder) => {
          encoding.writeVarUint(encoder, awarenessKind)
          encoding.writeVarUint8Array(encoder, encodeStates(card.clientId, ++clock, state))
        }),
      )
    },
  }
}

function encode(room: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
