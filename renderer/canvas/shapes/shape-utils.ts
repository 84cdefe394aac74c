import type { TLAnyShapeUtilConstructor } from 'tldraw'
import './shapes.css'
import { CellUtil } from './cell-util.tsx'
import { LensUtil } from '../lenses/lens-util.tsx'
import { LinkUtil } from '../links/link-util.tsx'
import type { ShapeOptions } from './shape-words.ts'
import { StickyUtil } from './sticky-util.tsx'
import { TouchpointUtil } from './touchpoint-util.tsx'

/** The shapes of a board. Call it once per board: tldraw takes a new array for a new editor. */
export function createShapeUtils(options: ShapeOptions): readonly TLAnyShapeUtilConstructor[] {
  return [
    TouchpointUtil.configure(options),
    StickyUtil.configure(options),
    CellUtil,
    LensUtil,
    // reason: tldraw's types of its arrow are not written for exactOptionalPropertyTypes
    LinkUtil.configure({ words: options.words }) as unknown as TLAnyShapeUtilConstructor,
  ]
}
