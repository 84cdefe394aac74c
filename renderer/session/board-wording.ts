// Whose words this window shows above the lanes, and whether funnels stand there. Remembered on this
// device for each map; never part of the map.
import { isFields } from '../../shared/document/entity.ts'
import { createWritable, type Writable } from '../../shared/document/readable.ts'
import type { WorkingCopy } from './working-copy.ts'

export interface BoardWording {
  /** The source whose words the stages have; null for the framework's own names. */
  readonly source: string | null
  readonly areFunnelsShown: boolean
}

const noteKey = 'wording'
const asAtFirst: BoardWording = { source: null, areFunnelsShown: true }

export function rememberWording(
  copy: Pick<WorkingCopy, 'loaded' | 'note' | 'setNote'>,
): Writable<BoardWording> {
  const wording = createWritable(asAtFirst)
  const read = async () => {
    await copy.loaded
    const kept = wordingFrom(copy.note(noteKey))
    if (wording.get() === asAtFirst && kept !== null) wording.set(kept)
  }
  void read()
  return {
    ...wording,
    set(next) {
      wording.set(next)
      copy.setNote(noteKey, next)
    },
  }
}

export function wordingFrom(note: unknown): BoardWording | null {
  if (!isFields(note)) return null
  const { source, areFunnelsShown } = note
  if (source !== null && typeof source !== 'string') return null
  return typeof areFunnelsShown === 'boolean' ? { source, areFunnelsShown } : null
}
