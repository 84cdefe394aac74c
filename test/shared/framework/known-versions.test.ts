import { expect, test } from 'vitest'
import { contentHashOf } from '../../../shared/framework/content-hash.ts'
import type { Framework, FrameworkId } from '../../../shared/framework/framework.ts'
import { knownVersions, versionsAhead } from '../../../shared/framework/known-versions.ts'
import { frameworkOf, stageNamed } from '../../helpers/made-up-framework.ts'

const version = (number: number, name: string) =>
  frameworkOf([stageNamed('search', name)], { version: number })
const two = version(2, 'Two')
const pinned = { framework: two, pin: { id: two.id, version: 2, contentHash: contentHashOf(two) } }
const names = (versions: readonly Framework[]) =>
  versions.map(({ version: number, stages: [stage] }) => `${number} ${stage?.name}`)

test('versions are listed newest first and once, the pinned content before any other', () => {
  const library = [version(3, 'Three'), version(2, 'Rival'), version(1, 'One')]
  const held = [version(1, 'Other one'), version(4, 'Four')]
  const versions = knownVersions(pinned, [library, held])
  expect(names(versions)).toEqual(['4 Four', '3 Three', '2 Two', '1 One'])
  expect(names(versionsAhead(pinned, versions))).toEqual(['4 Four', '3 Three'])
})

test('versions of other frameworks are left out', () => {
  const foreign = { ...version(3, 'Foreign'), id: 'other' as FrameworkId }
  expect(names(knownVersions(pinned, [[foreign]]))).toEqual(['2 Two'])
})
