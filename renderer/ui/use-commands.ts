import { useEffect, useEffectEvent } from 'react'

/** Where commands are offered to a menu. */
export interface Offered<Command extends string> {
  /** @returns the end of the offer */
  offer(commands: Readonly<Partial<Record<Command, () => void>>>): () => void
}

/** Offers commands while this is shown; null and undefined ones make no sense at present. */
export function useCommands<Command extends string>(
  desk: Offered<Command>,
  commands: Readonly<Partial<Record<Command, (() => void) | null | undefined>>>,
): void {
  const run = useEffectEvent((command: Command) => commands[command]?.())
  const names = (Object.keys(commands) as Command[])
    .filter((command) => commands[command] != null)
    .join(' ')
  useEffect(() => {
    const offer: Partial<Record<Command, () => void>> = {}
    for (const command of names.split(' ') as Command[]) offer[command] = () => run(command)
    return desk.offer(offer)
  }, [desk, names])
}
