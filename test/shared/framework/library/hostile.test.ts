import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  draftParts,
  type LibraryDocument,
} from '../../../../shared/framework/library/library-layout.ts'
import { isFramework } from '../../../../shared/framework/is-framework.ts'
import { mergeStages, removeStage } from '../../../../shared/framework/library/edit-stages.ts'
import { lintFramework } from '../../../../shared/framework/lint/lint-framework.ts'
import { readLibrary } from '../../../../shared/framework/library/read-library.ts'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { draftIn, draftOf, peersWithLibrary, publish } from '../../../helpers/library-peers.ts'

const nonsense = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      '$',
      'text',
      'name',
      'to',
      'stageIds',
      'stageId',
      'index',
      'questions',
      'funnelId',
    ),
    fc.jsonValue(),
  ),
)

test('D6 whatever a peer writes into a draft, it reads, can be edited, and publishes as a framework', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.string(), nonsense, fc.boolean()), { maxLength: 12 }),
      (writes) => {
        const [library] = peersWithLibrary(1) as [LibraryDocument]
        const { draftId, ids } = draftOf(library, 'Search', 'Choose')
        for (const [at, id, value, isEntity] of writes) {
          const root = library[draftParts[at % draftParts.length]!] as Y.Map<unknown>
          const entity = isEntity && typeof value === 'object' && value !== null
          const plain = JSON.parse(JSON.stringify(value)) as object
          const planted = () => (entity ? new Y.Map(Object.entries(plain)) : plain)
          root.set(`${draftId}/${id}`, planted())
          library.drafts.set(id, planted() as never)
        }
        lintFramework(draftIn(library, draftId).framework)
        mergeStages(library, draftId, ids[0] as StageId, [ids[1] as StageId])
        const unnamed = draftIn(library, draftId).framework.stages.filter(({ name }) => name === '')
        for (const { id } of unnamed) removeStage(library, draftId, id)
        expect(isFramework(publish(library, draftId))).toBe(true)
        expect(readLibrary(library).frameworks).toHaveLength(1)
      },
    ),
    { numRuns: 100 },
  )
})
