import { expect, it } from 'vitest'

it('the tests run on Node 22.18 or newer', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  expect(
    major > 22 || (major === 22 && minor >= 18),
    `This is Node ${process.versions.node}: start the tests with "npm test" or "npx vitest".`,
  ).toBe(true)
})
