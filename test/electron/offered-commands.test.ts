import { expect, it } from 'vitest'
import { watchOfferedCommands } from '../../electron/offered-commands.ts'
import { menuCommands } from '../../shared/desktop/bridge.ts'

function openMenu() {
  const items = new Map<string, { id: string; enabled: boolean }>(
    menuCommands.map((id) => [id, { id, enabled: true }]),
  )
  const home = { name: 'home' }
  const map = { name: 'map' }
  const now = { front: home as object | null }
  const commands = watchOfferedCommands<object>({
    // reason: what is read of an item is there
    menu: () => ({ getMenuItemById: (id) => (items.get(id) ?? null) as never }),
    windowInFront: () => now.front,
  })
  const enabled = () => [...items.values()].filter((item) => item.enabled).map(({ id }) => id)
  return { commands, enabled, home, map, now }
}

it('the menu offers what the page in front obeys, and greys out the rest', () => {
  const { commands, enabled, home, map, now } = openMenu()
  commands.show()
  expect(enabled()).toEqual([])
  commands.offer(home, ['new-map', 'settings'])
  expect(enabled()).toEqual(['new-map', 'settings'])
  commands.offer(map, ['undo'])
  expect(enabled()).toEqual(['new-map', 'settings'])
  now.front = map
  commands.show()
  expect(enabled()).toEqual(['undo'])
  now.front = null
  commands.show()
  expect(enabled()).toEqual([])
})
