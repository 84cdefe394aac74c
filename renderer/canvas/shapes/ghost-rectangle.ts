import { Rectangle2d, type VecLike } from 'tldraw'

/** A rectangle that can hold shapes and be dropped on, but is never hit, brushed, erased or bound. */
export class GhostRectangle2d extends Rectangle2d {
  override distanceToPoint() {
    return Infinity
  }

  override hitTestPoint(point: VecLike, _margin = 0, hitInside = false) {
    return hitInside && this.bounds.containsPoint(point)
  }

  override hitTestLineSegment() {
    return false
  }
}
