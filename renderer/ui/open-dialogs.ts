// How many dialogs cover the page: what lies under them rests meanwhile.
import { createWritable, type Readable } from '../../shared/document/readable.ts'

const open = createWritable(0)

export const openDialogs: Readable<number> = open

/** @returns the end of it */
export function coverPage(): () => void {
  open.set(open.get() + 1)
  return () => open.set(open.get() - 1)
}
