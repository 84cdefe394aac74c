import { ShapeUtil, type TLShape } from 'tldraw'

/** What each window draws for itself and nobody can take hold of: lanes and lenses. */
export abstract class UntouchableUtil<Shape extends TLShape> extends ShapeUtil<Shape> {
  override canBind() {
    return false
  }

  override canResize() {
    return false
  }

  override canEdit() {
    return false
  }

  override canTabTo() {
    return false
  }

  override canBeLaidOut() {
    return false
  }

  override hideSelectionBoundsFg() {
    return true
  }

  override hideSelectionBoundsBg() {
    return true
  }
}
