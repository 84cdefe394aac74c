import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import { expect, test } from 'vitest'
import { createBoardSchema } from '../../../renderer/canvas/board-schema.ts'
import { formatVersion } from '../../../shared/document/layout.ts'

test('T6 D7 the schema of board records changes only with formatVersion', () => {
  const serialised = JSON.stringify(createBoardSchema().serialize())
  const hash = buffer.toHexString(digest(string.encodeUtf8(serialised)))
  // a new hash here means: raise formatVersion and migrate older documents in the view, in one commit
  expect({ formatVersion, hash }).toEqual({
    formatVersion: 2,
    hash: '26899c7d3c54339467879a144aa8f08cf70989f452e7b92167ae26ba46ed0c89',
  })
})
