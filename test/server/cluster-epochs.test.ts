// Edits of an earlier epoch that reach two servers of a cluster at the same moment.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEntity, writeText } from '../../shared/document/entity.ts'
import { canRunCluster, startNode, startServices, type TestServices } from '../helpers/cluster.ts'
import {
  cardsOf,
  moved,
  moveOver,
  rewrittenRoom,
  soonRewritten,
  titleOf,
} from '../helpers/rewritten-room.ts'
import { join } from '../helpers/server.ts'

describe.skipIf(!canRunCluster)('late edits on two servers at once', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  const startRewritten = async () => {
    const database = await services.postgres.newDatabase()
    const options = { limits: soonRewritten }
    const nodes = [
      await startNode(services, database, options),
      await startNode(services, database, options),
    ] as const
    // the other server asks the database itself
    const isWritten = () => nodes[0].events.some(({ event }) => event === 'map-rewritten')
    return { nodes, ...(await rewrittenRoom(nodes[0], isWritten)) }
  }

  test('those of one device, sent by two windows, are carried over once', async () => {
    const { nodes, room, copy } = await startRewritten()
    const offline = copy()
    const card = cardsOf(offline).get('shape:ben')
    if (card !== undefined) writeText(card, 'Dear ben')
    const sent = Array.from({ length: 6 }, (_, at) => moveOver(nodes[at % 2]!, room, offline))
    await Promise.all(sent.map((answer) => answer.then(moved)))
    const late = await join(nodes[1], room, 'late')
    expect(titleOf(late.doc, 'shape:ben')).toBe('Dear ben')
  })

  test('those of two devices are all carried over, and once, also when they are sent again', async () => {
    const { nodes, room, copy } = await startRewritten()
    const devices = Array.from({ length: 6 }, (_, at) => {
      const doc = copy()
      createEntity(cardsOf(doc), `shape:new-${at}`, {}, `new ${at}`)
      const card = cardsOf(doc).get('shape:ben')
      if (card !== undefined) writeText(card, `${at} ben`)
      return doc
    })
    for (let round = 0; round < 2; round++) {
      const sent = devices.map((doc, at) => moveOver(nodes[at % 2]!, room, doc))
      await Promise.all(sent.map((answer) => answer.then(moved)))
    }
    const late = await join(nodes[0], room, 'late')
    expect(devices.map((_, at) => titleOf(late.doc, `shape:new-${at}`))).toEqual(
      devices.map((_, at) => `new ${at}`),
    )
    const title = titleOf(late.doc, 'shape:ben') ?? ''
    // in whatever order, and each once
    const timesOf = (word: string) => title.split(word).length - 1
    expect(['ben', ...devices.keys()].map((word) => timesOf(String(word)))).toEqual(
      Array.from({ length: 7 }, () => 1),
    )
  })
})
