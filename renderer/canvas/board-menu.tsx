import { useContext } from 'react'
import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from 'tldraw'
import { useText } from '../messages/use-text.ts'
import { BoardContextOf } from './board-context.ts'
import { isTouchpoint } from './lanes/cell-content.ts'

/** The menu of what is selected: what can be done with a touchpoint, then what tldraw offers. */
export function BoardMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <TouchpointEntries />
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}

function TouchpointEntries() {
  const editor = useEditor()
  const text = useText()
  const context = useContext(BoardContextOf)
  const id = useValue(
    'the one selected touchpoint',
    () => {
      const shape = editor.getOnlySelectedShape()
      return shape !== null && isTouchpoint(shape) ? shape.id : null
    },
    [editor],
  )
  if (id === null || context === null) return null
  return (
    <TldrawUiMenuGroup id="touchpoint">
      <TldrawUiMenuItem
        id="read-from-here"
        label={text('story.readFromHere')}
        onSelect={() => context.readFrom(id)}
      />
    </TldrawUiMenuGroup>
  )
}
