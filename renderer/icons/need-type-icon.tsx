import type { NeedType } from '../../shared/map/need.ts'
import { needTypeGlyphs } from '../canvas/shapes/glyph-paths.ts'
import { FactIcon } from './fact-icon.tsx'

/** What an answer is for: a fork in the way, a tick, two circles that share a part. */
export function NeedTypeIcon({ type }: { readonly type: NeedType }) {
  return <FactIcon glyph={needTypeGlyphs[type]} />
}
