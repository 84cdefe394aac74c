// The framework that gives this window its lanes. The first valid one that this device saw for a map
// stays: whatever a peer then does to the document's pin or copy takes no lane away, also after a reload.
import { isFields } from '../../shared/document/entity.ts'
import type { MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import {
  readPinnedFramework,
  type PinnedFramework,
} from '../../shared/framework/pinned-framework.ts'
import type { WorkingCopy } from './working-copy.ts'

const noteKey = 'framework'

export interface RememberedFramework {
  readonly framework: Readable<PinnedFramework | null>
  dispose(): void
}

export function rememberFramework(
  map: MapDocument,
  copy: WorkingCopy,
  known: readonly Framework[],
): RememberedFramework {
  const framework = createWritable<PinnedFramework | null>(null)
  const look = () => {
    if (framework.get() !== null) return
    const kept = keptFramework(copy.note(noteKey))
    const found = kept ?? readPinnedFramework(map, known)
    if (found === null) return
    if (kept === null) copy.setNote(noteKey, found)
    framework.set(found)
  }
  const stopCopy = copy.state.subscribe(look)
  map.framework.observe(look)
  look()
  return {
    framework,
    dispose() {
      stopCopy()
      map.framework.unobserve(look)
    },
  }
}

function keptFramework(note: unknown): PinnedFramework | null {
  if (!isFields(note)) return null
  const { framework, pin } = note as unknown as PinnedFramework
  if (!isFields(framework) || !isFields(pin)) return null
  return contentHashOf(framework) === pin.contentHash ? { framework, pin } : null
}
