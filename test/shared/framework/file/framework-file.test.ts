import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Framework } from '../../../../shared/framework/framework.ts'
import {
  formatFrameworkFile,
  frameworkFileName,
  largestFrameworkFile,
  parseFrameworkFile,
} from '../../../../shared/framework/file/framework-file.ts'
import { isFramework } from '../../../../shared/framework/is-framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { Problem, type ProblemCode } from '../../../../shared/problems.ts'
import { anyLine, publishLine } from '../../../helpers/framework-line.ts'
import { realisticFrameworks } from '../../../helpers/realistic-frameworks.ts'

const schema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../../docs/framework.schema.json'), 'utf8'),
) as object
const follows = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
const [shipped] = shippedFrameworks as readonly [Framework]
const full = realisticFrameworks.find(({ framework }) => framework.terms)!.framework

function file(change: object = {}): string {
  return JSON.stringify({ ...(JSON.parse(formatFrameworkFile(full)) as object), ...change })
}

/** A file of another tool, without a hash. */
function unsigned(change: (framework: Record<string, unknown[]>) => unknown): string {
  const framework = structuredClone(full) as unknown as Record<string, unknown[]>
  change(framework)
  return file({ framework, contentHash: undefined })
}

/** Lists in lists. */
function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)]
}

function refusal(text: string): readonly [ProblemCode, string] {
  try {
    parseFrameworkFile(text)
  } catch (problem) {
    if (problem instanceof Problem) return [problem.code, problem.message]
    throw problem
  }
  throw new Error('it was taken')
}

describe('a framework file', () => {
  test('comes back as what was exported, and follows the published schema', () => {
    const all = [...shippedFrameworks, ...realisticFrameworks.map(({ framework }) => framework)]
    for (const framework of all) {
      const text = formatFrameworkFile(framework)
      expect(parseFrameworkFile(text)).toEqual({ framework, status: 'published' })
      follows(JSON.parse(text))
      expect(follows.errors ?? []).toEqual([])
    }
  })

  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('of any version that an author can make follows the schema', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        for (const framework of publishLine(['a', 'b', 'c'], line)) {
          follows(JSON.parse(formatFrameworkFile(framework)))
          expect(follows.errors ?? []).toEqual([])
        }
      }),
      { numRuns: 15 },
    )
  })

  test('of another tool, without a hash, is taken as what may begin a draft', () => {
    expect(parseFrameworkFile(unsigned(() => {})).status).toBe('unsigned')
  })

  test('may begin with a byte order mark and carry members of a later time', () => {
    expect(parseFrameworkFile(`\uFEFF${file({ signature: 7 })}`).framework).toEqual(full)
  })

  test.each([
    ['Our way', 'Our way, version 1.pathlane-framework.json'],
    ['Before · During / "After"?', 'Before · During After, version 1.pathlane-framework.json'],
    ['../..', '.. .., version 1.pathlane-framework.json'],
    [' ', 'Framework, version 1.pathlane-framework.json'],
  ])('of %s is called %s', (name, expected) => {
    expect(frameworkFileName({ ...shipped, name })).toBe(expected)
  })
})

describe('a file that is refused', () => {
  test.each<[string, string, ProblemCode, string]>([
    ['nothing', '', 'framework-file-damaged', ''],
    ['half a file', formatFrameworkFile(full).slice(0, 900), 'framework-file-damaged', 'line '],
    ['a comma too many', '{\n "kind": 1,\n}', 'framework-file-damaged', 'line 3'],
    ['a map', '{"format":1,"title":"Map"}', 'framework-file-foreign', ''],
    ['a list', '[]', 'framework-file-foreign', ''],
    ['a later format', file({ format: 2 }), 'framework-file-newer', ''],
    ['no format', file({ format: null }), 'framework-file-damaged', 'format is missing'],
    [
      'no framework',
      file({ framework: undefined }),
      'framework-file-damaged',
      'the whole is no object',
    ],
    ['another content than its hash', file({ framework: shipped }), 'framework-file-changed', ''],
    ['too much', ' '.repeat(largestFrameworkFile + 1), 'framework-file-damaged', '4 MB'],
  ])('because it is %s says so', (_what, text, code, detail) => {
    const [actual, message] = refusal(text)
    expect(actual).toBe(code)
    expect(message).toContain(detail)
  })

  test.each<[string, (framework: Record<string, unknown[]>) => unknown]>([
    [
      'stages[2].name is missing',
      ({ stages }) => Reflect.deleteProperty(stages![2] as object, 'name'),
    ],
    ['stages[0].id has a dot', ({ stages }) => Object.assign(stages![0] as object, { id: 'a.b' })],
    ['stages[1].id is there twice', ({ stages }) => stages!.splice(1, 0, stages![0])],
    [
      'stages[3].phase is not one of before, during, after',
      ({ stages }) => Object.assign(stages![3] as object, { phase: 'later' }),
    ],
    [
      'stages[0].questions[0] is no text',
      ({ stages }) => Object.assign(stages![0] as object, { questions: [7] }),
    ],
    [
      'stages has more than 60',
      ({ stages }) =>
        stages!.push(
          ...Array.from({ length: 60 }, (_, at) => ({ ...(stages![0] as object), id: `s${at}` })),
        ),
    ],
    [
      'stages[0].name is too long',
      ({ stages }) => Object.assign(stages![0] as object, { name: 'x'.repeat(20_001) }),
    ],
    ['it is nested too deep', (framework) => (framework['later'] = [nested(40)])],
    ['stages is empty', (framework) => (framework['stages'] = [])],
    ['version is no whole number', (framework) => Object.assign(framework, { version: 1.5 })],
    [
      'terms[1].fit is not one of same, narrower, wider, clash',
      ({ terms }) => Object.assign(terms![1] as object, { fit: 'maybe' }),
    ],
    [
      'funnels[0].steps[1].stageIds is no list',
      ({ funnels }) =>
        Object.assign(Reflect.get(funnels![0] as object, 'steps')[1], { stageIds: 'x' }),
    ],
    [
      'moves[0].since is missing',
      (framework) => (framework['moves'] = [{ from: 'a', to: [], name: 'A' }]),
    ],
    ['basedOn is no object', (framework) => (framework['basedOn'] = [])],
  ])('says where it is wrong: %s', (where, change) => {
    const [code, message] = refusal(unsigned(change))
    expect([code, message]).toEqual(['framework-file-damaged', expect.stringContaining(where)])
  })

  test('whatever is in it, it is refused as a Problem or it is a framework', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (json, value) => {
        expect(() => refusal(json)).not.toThrow(TypeError)
        expect(isFramework(value)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
