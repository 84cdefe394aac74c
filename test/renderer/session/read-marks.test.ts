import { expect, test } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { addComment, deleteComment } from '../../../shared/map/edit-comments.ts'
import { openReadMarks } from '../../../renderer/session/read-marks.ts'
import type { DocumentState } from '../../../renderer/session/document-state.ts'
import { newPeer } from '../../helpers/map-peers.ts'

function createDevice() {
  const kept = new Map<string, unknown>()
  const { map } = newPeer(1)
  const personId = createWritable('ana')
  const state = createWritable<DocumentState>({ status: 'loading' })
  const notes = {
    get: (key: string) => (state.get().status === 'loading' ? undefined : kept.get(key)),
    set: (key: string, value: unknown) => void kept.set(key, value),
  }
  const say = (text: string) =>
    addComment(map, { kind: 'board' }, { text, author: 'Ben', at: '', mentions: [] })
  const open = () => openReadMarks({ map, notes, personId, state })
  const load = () => state.set({ status: 'open', readOnly: false, problem: null })
  return { map, personId, say, open, load }
}

test('what somebody has seen stays seen on this device, once the map is loaded', () => {
  const device = createDevice()
  const comment = device.say('Look')
  const marks = device.open()
  device.load()
  marks.markSeen([comment])
  marks.dispose()
  expect([...device.open().seen.get()]).toEqual([comment])
})

test('another person on this device has seen nothing of it', () => {
  const device = createDevice()
  const comment = device.say('Look')
  device.load()
  const marks = device.open()
  marks.markSeen([comment])
  device.personId.set('ben')
  expect([...marks.seen.get()]).toEqual([])
  device.personId.set('ana')
  expect([...marks.seen.get()]).toEqual([comment])
})

test('marks of comments that are gone are not kept for ever', () => {
  const device = createDevice()
  const [first, second] = [device.say('One'), device.say('Two')]
  device.load()
  const marks = device.open()
  marks.markSeen([first])
  deleteComment(device.map, first)
  marks.markSeen([second])
  expect([...device.open().seen.get()]).toEqual([second])
})
