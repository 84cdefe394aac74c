// People on the servers of a cluster who write whatever, while their lines and those of the servers break.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import {
  canRunCluster,
  startNode,
  startServices,
  type TestNode,
  type TestServices,
} from '../helpers/cluster.ts'
import { startLine, type Line } from '../helpers/line.ts'
import { afterTest, connect, eventually, newRoom, type Participant } from '../helpers/server.ts'

const actions = [
  'set',
  'erase',
  'type',
  'strike',
  'type',
  'set',
  'leave line',
  'mend line',
  'change server',
  'cut Redis',
  'mend Redis',
  'cut PostgreSQL',
  'stall PostgreSQL',
  'mend PostgreSQL',
  'meet',
] as const

interface Step {
  readonly name: (typeof actions)[number]
  readonly who: number
  readonly a: number
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...actions),
  who: fc.nat(2),
  a: fc.nat(9),
})

interface Person extends Participant {
  readonly line: Line
  /** Whose server it is on. */
  at: number
}

describe.skipIf(!canRunCluster)('in a cluster', () => {
  let services: TestServices
  let database: string

  beforeAll(async () => {
    services = await startServices()
    database = await services.postgres.newDatabase()
  })

  afterAll(() => services.close())

  test('whatever people do and whatever breaks, they end with one map, and it is stored', async () => {
    const nodes = [
      await startNode(services, database),
      await startNode(services, database),
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 12, maxLength: 40 }), async (steps) => {
        const room = newRoom()
        const people = await Promise.all([0, 1, 2].map((at) => arrive(nodes, room, at)))
        await meet(nodes, people)
        for (const step of steps) {
          await act(step, people[step.who]!, nodes, people)
          await new Promise((resolve) => setImmediate(resolve))
        }
        await meet(nodes, people)
        const written = contentOf(people[0]!.doc)
        for (const person of people) expect(contentOf(person.doc)).toEqual(written)
        for (const person of people) await depart(person)
        for (const node of nodes) {
          const late = connect(node, room, 'late')
          await eventually(() => JSON.stringify(contentOf(late.doc)) === JSON.stringify(written))
          late.leave()
        }
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })
})

async function arrive(nodes: readonly TestNode[], room: string, at: number): Promise<Person> {
  const person = { at: at % nodes.length }
  const line = await startLine(() => nodes[person.at]!.port)
  afterTest(() => line.close())
  return Object.assign(person, connect(line, room, `person ${at}`), { line })
}

async function depart(person: Person): Promise<void> {
  person.leave()
  await person.line.close()
}

async function act(
  { name, a }: Step,
  person: Person,
  nodes: readonly TestNode[],
  people: readonly Person[],
): Promise<void> {
  const text = person.doc.getText('note')
  const node = nodes[a % nodes.length]!
  if (name === 'set') person.board.set(`key-${a}`, `${person.name} ${person.board.size}`)
  else if (name === 'erase') person.board.delete(`key-${a}`)
  else if (name === 'type') text.insert(Math.min(a, text.length), `${person.name.at(-1)}${a} `)
  else if (name === 'strike') text.delete(0, Math.min(a, text.length))
  else if (name === 'leave line') person.line.cut()
  else if (name === 'mend line') person.line.mend()
  else if (name === 'cut Redis') node.toRedis.cut()
  else if (name === 'mend Redis') node.toRedis.mend()
  else if (name === 'cut PostgreSQL') node.toPostgres.cut()
  else if (name === 'stall PostgreSQL') node.toPostgres.stall()
  else if (name === 'mend PostgreSQL') node.toPostgres.mend()
  else if (name === 'meet') await meet(nodes, people)
  else {
    person.at = (person.at + 1) % nodes.length
    person.line.cut()
    person.line.mend()
  }
}

/** All lines hold, and everybody has what everybody has. */
async function meet(nodes: readonly TestNode[], people: readonly Person[]): Promise<void> {
  for (const { toRedis, toPostgres } of nodes) for (const line of [toRedis, toPostgres]) line.mend()
  for (const { line, provider } of people) {
    line.mend()
    // not after the pause that it has grown used to
    if (!provider.wsconnected) provider.disconnect()
    provider.connect()
  }
  const states = () => people.map(({ doc }) => JSON.stringify(contentOf(doc)))
  await eventually(() => people.every(({ provider }) => provider.synced), { withinMs: 20_000 })
  await eventually(() => new Set(states()).size === 1, { withinMs: 20_000 })
}

function contentOf(doc: Y.Doc) {
  const board = Object.entries(doc.getMap('board').toJSON()) as [string, unknown][]
  return {
    board: board.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    note: doc.getText('note').toJSON(),
  }
}
