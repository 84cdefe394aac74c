import { describe, expect, test } from 'vitest'
import { Problem, problemText, type ProblemCode } from '../../shared/problems.ts'

const codes = Object.keys(problemText) as ProblemCode[]

describe('problems', () => {
  test.each(codes)('E2 %s says what happened and what to do, in whole sentences', (code) => {
    const [happened, todo] = problemText[code]
    for (const sentence of [happened, todo]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(sentence).not.toMatch(/!/)
    }
  })

  test('E2 a problem is an error with its code, its sentences, the detail and its cause', () => {
    const cause = new Error('EADDRINUSE')
    const problem = new Problem('port-taken', { cause, detail: '4321' })
    expect(problem).toBeInstanceOf(Error)
    expect([problem.name, problem.code, problem.cause]).toEqual(['Problem', 'port-taken', cause])
    const [happened, todo] = problemText['port-taken']
    expect(problem.message).toBe(`${happened.slice(0, -1)} (4321). ${todo}`)
    expect(new Problem('map-gone').message).toBe(problemText['map-gone'].join(' '))
  })
})
