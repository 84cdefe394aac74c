import { describe, expect, it } from 'vitest'
import { boardKeys } from '../../../renderer/canvas/board-keys.ts'
import { boardTools } from '../../../renderer/canvas/board.ts'
import { keyNameId, keyboardOf } from '../../../renderer/features/keys/key-names.ts'
import { keyTable } from '../../../renderer/features/keys/key-table.ts'
import { keyOfTool } from '../../../renderer/features/toolbar/tool-keys.ts'
import { enMessages } from '../../../renderer/messages/en.ts'

describe('the list of keys', () => {
  it('has every key of the board, with words', () => {
    const listed = keyTable.flatMap((group) => group.keys.map((line) => line.action))
    expect(listed).toEqual(expect.arrayContaining(boardKeys.map((key) => key.action)))
    for (const action of listed) expect(enMessages).toHaveProperty([`keys.${action}`])
  })

  it('names each key longer than one character', () => {
    const keys = keyTable.flatMap((group) => group.keys.flatMap((line) => line.chords.flat()))
    for (const key of keys.filter((each) => each.length > 1)) {
      const id = keyNameId(key, 'other')
      expect(id).not.toBeNull()
      expect(enMessages).toHaveProperty([String(id)])
    }
  })
})

describe('the name of a key', () => {
  it('is the one printed on this keyboard', () => {
    expect(keyNameId('Mod', keyboardOf('MacIntel'))).toBe('keys.name.mac.Mod')
    expect(keyNameId('Mod', keyboardOf('Linux x86_64'))).toBe('keys.name.Mod')
    expect(keyNameId('Enter', keyboardOf('MacIntel'))).toBe('keys.name.Enter')
    expect(keyNameId('T', keyboardOf('Win32'))).toBeNull()
  })
})

describe('the tools', () => {
  it('show the key that the board binds to them', () => {
    expect(boardTools.map(keyOfTool)).toEqual(['V', 'H', 'T', 'N', 'X', 'D', 'L', 'E', 'K'])
  })
})
