// What stands in for tldraw's own error screens. Theirs offers to erase everything; a bug in drawing
// is no reason to erase anything.
import { CrashView } from '../crash/crash-view.tsx'
import { useText } from '../messages/use-text.ts'

/** In the place of the whole board. */
export function BoardCrash({ error }: { readonly error: unknown }) {
  return (
    <div className="board-crash crash-page">
      <CrashView bug={error} />
    </div>
  )
}

/** In the place of one card. */
export function ShapeCrash() {
  const text = useText()
  return <div className="shape-crash">{text('board.cannotShow')}</div>
}

/** Nothing outlines what can't be drawn. */
export function NoOutline() {
  return null
}
