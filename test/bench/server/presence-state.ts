// What a person says about themselves, in the two sizes that the benchmark knows.
import type { PresenceSize } from './voice.ts'

export function presenceStateOf(size: PresenceSize, person: number, mark: string): unknown {
  const [x, y] = pointAt(person)
  if (size === 'slim') return { n: `Person ${person}`, c: 'sea', p: [x, y], s: [mark] }
  return presenceRecord(person, mark)
}

/** A record as tldraw's own presence is. */
export function presenceRecord(person: number, mark: string) {
  const [x, y] = pointAt(person)
  return {
    typeName: 'instance_presence',
    id: `instance_presence:person-${person}`,
    userId: `user-${String(person).padStart(16, '0')}`,
    userName: `Person ${person}`,
    lastActivityTimestamp: 1_764_000_000_000 + Math.floor(Math.random() * 1e9),
    followingUserId: null,
    color: '#ff802b',
    camera: { x: -120.5, y: 88.25, z: 0.75 },
    cursor: { x, y, type: 'default', rotation: 0 },
    screenBounds: { x: 0, y: 0, w: 1440, h: 900 },
    selectedShapeIds: [`shape:person-${person}`],
    currentPageId: 'page:page',
    brush: null,
    scribbles: [],
    chatMessage: mark,
    meta: {},
  }
}

function pointAt(person: number): readonly [x: number, y: number] {
  return [Math.round(Math.random() * 4_000), 100 * person + Math.round(Math.random() * 100)]
}
