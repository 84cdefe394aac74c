// Which dialogs cover the page: what lies under them rests meanwhile.
import { createWritable, type Readable } from '../../shared/document/readable.ts'

export interface OpenDialog {
  /** Whether it shows what the page's undo takes back. */
  readonly undoes: boolean
}

const open = createWritable<readonly OpenDialog[]>([])

export const openDialogs: Readable<readonly OpenDialog[]> = open

/** @returns the end of it */
export function coverPage(dialog: OpenDialog): () => void {
  open.set([...open.get(), dialog])
  return () => open.set(open.get().filter((each) => each !== dialog))
}

/** Whether undo means what is in sight: not under a dialog, but for those that show the same. */
export function mayUndo(): boolean {
  return open.get().every(({ undoes }) => undoes)
}
