// Which commands of the menu the page of each window obeys at present. The menu is one for all windows,
// so it shows those of the window in front.
import type { Menu } from 'electron'
import { menuCommands, type MenuCommand } from '../shared/desktop/bridge.ts'

export interface OfferedCommands<Window extends WeakKey> {
  offer(window: Window, commands: readonly MenuCommand[]): void
  /** Greys out in the menu what can't be chosen: called when there is a new menu or another window in front. */
  show(): void
}

export interface OfferedParts<Window> {
  readonly menu: () => Pick<Menu, 'getMenuItemById'> | null
  readonly windowInFront: () => Window | null
}

export function watchOfferedCommands<Window extends WeakKey>({
  menu,
  windowInFront,
}: OfferedParts<Window>): OfferedCommands<Window> {
  const offered = new WeakMap<Window, ReadonlySet<MenuCommand>>()
  const show = () => {
    const window = windowInFront()
    const commands = window === null ? undefined : offered.get(window)
    for (const command of menuCommands) {
      const entry = menu()?.getMenuItemById(command)
      if (entry) entry.enabled = commands?.has(command) === true
    }
  }
  return {
    offer(window, commands) {
      offered.set(window, new Set(commands))
      if (window === windowInFront()) show()
    },
    show,
  }
}
