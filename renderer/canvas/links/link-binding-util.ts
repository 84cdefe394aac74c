// The ends of links. Whatever comes from the document says where a link stands: tldraw would look for
// its place among thousands of cards, once for each end and again for each move that it makes of it.
import { ArrowBindingUtil, type Editor, type TLAnyBindingUtilConstructor } from 'tldraw'
import type { Showing } from '../binding/showing.ts'

export function createBindingUtils(showing: Showing): readonly TLAnyBindingUtilConstructor[] {
  class LinkBindingUtil extends ArrowBindingUtil {
    constructor(editor: Editor) {
      super(editor)
      this.onAfterCreate = unlessShowing(showing, this.onAfterCreate.bind(this))
      this.onAfterChange = unlessShowing(showing, this.onAfterChange.bind(this))
      this.onAfterChangeFromShape = unlessShowing(showing, this.onAfterChangeFromShape.bind(this))
      this.onAfterChangeToShape = unlessShowing(showing, this.onAfterChangeToShape.bind(this))
    }
  }
  return [LinkBindingUtil]
}

function unlessShowing<T>(showing: Showing, react: (change: T) => void): (change: T) => void {
  return (change) => {
    if (!showing.isNow) react(change)
  }
}
