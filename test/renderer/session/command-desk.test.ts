import { expect, test } from 'vitest'
import { openCommandDesk } from '../../../renderer/session/command-desk.ts'
import type { MenuCommand } from '../../../shared/desktop/bridge.ts'

function openDesk() {
  const told: (readonly MenuCommand[])[] = []
  let choose = (_command: MenuCommand) => {}
  const desk = openCommandDesk({
    offerCommands: async (commands) => void told.push(commands),
    onMenuCommand(listener) {
      choose = listener
      return () => {}
    },
  })
  return { desk, told, choose: (command: MenuCommand) => choose(command) }
}

test('the menu offers just what somebody obeys', async () => {
  const { desk, told } = openDesk()
  desk.offer({ settings() {}, about() {} })
  const stop = desk.offer({ undo() {}, settings() {} })
  await expect.poll(() => told).toEqual([['settings', 'about', 'undo']])
  stop()
  await expect.poll(() => told.at(-1)).toEqual(['settings', 'about'])
})

test('the later of two offers is obeyed until it goes, and then the earlier one', () => {
  const { desk, choose } = openDesk()
  const done: string[] = []
  desk.offer({ share: () => void done.push('library') })
  const stop = desk.offer({ share: () => void done.push('map') })
  choose('share')
  stop()
  choose('share')
  choose('undo')
  expect(done).toEqual(['map', 'library'])
})
