// The commands of the menu: whoever can obey one offers it for as long as that holds, and the menu shows
// just those. Where two offer the same one, the later has it until it goes.
import type { Bridge, MenuCommand } from '../../shared/desktop/bridge.ts'

export type Offer = Readonly<Partial<Record<MenuCommand, () => void>>>

export interface CommandDesk {
  /** @returns the end of the offer */
  offer(commands: Offer): () => void
  /** Does nothing where nobody offers it. */
  run(command: MenuCommand): void
}

export function openCommandDesk(
  bridge: Pick<Bridge, 'offerCommands' | 'onMenuCommand'>,
): CommandDesk {
  const offers = new Set<Offer>()
  let isTelling = false
  const tell = async () => {
    if (isTelling) return
    isTelling = true
    // reason: a page that changes takes back and offers many at once
    await Promise.resolve()
    isTelling = false
    const names = [...offers].flatMap((offer) => Object.keys(offer) as MenuCommand[])
    await bridge.offerCommands([...new Set(names)])
  }
  const run = (command: MenuCommand) =>
    [...offers].findLast((offer) => offer[command] !== undefined)?.[command]?.()
  // reason: the desk lives as long as the page
  bridge.onMenuCommand(run)
  return {
    offer(commands) {
      offers.add(commands)
      void tell()
      return () => {
        offers.delete(commands)
        void tell()
      }
    },
    run,
  }
}
