// What is selected, in the words of the domain: nothing of tldraw leaves this folder.
import type { Editor, TLArrowShape, TLShape } from 'tldraw'
import { isLinkKind, isOutcome } from '../../shared/map/link.ts'
import { unsaidFacts, type TouchpointFacts } from '../../shared/map/touchpoint.ts'
import type { Selected } from './board.ts'
import { isTouchpoint } from './lanes/cell-content.ts'
import { cellOf } from './lanes/current-cell.ts'
import { isSticky } from './shapes/sticky-shape.ts'

export function readSelection(editor: Editor): readonly Selected[] {
  return editor.getSelectedShapes().map((shape) => selectedOf(editor, shape))
}

function selectedOf(editor: Editor, shape: TLShape): Selected {
  const { id } = shape
  if (isTouchpoint(shape))
    return { kind: 'touchpoint', id, facts: factsOf(shape.props), cellId: cellOf(editor, id) }
  if (isSticky(shape))
    return { kind: 'sticky', id, text: shape.props.text, colour: shape.props.colour }
  if (shape.type === 'arrow') return linkOf(shape as TLArrowShape)
  return { kind: 'other', id, type: shape.type }
}

function factsOf(props: TouchpointFacts): TouchpointFacts {
  const names = Object.keys(unsaidFacts) as (keyof TouchpointFacts)[]
  return Object.fromEntries(names.map((name) => [name, props[name]])) as unknown as TouchpointFacts
}

function linkOf({ id, props, meta }: TLArrowShape): Selected {
  const { kind, outcome } = meta
  return {
    kind: 'link',
    id,
    label: props.text,
    linkKind: isLinkKind(kind) ? kind : 'next-step',
    outcome: isOutcome(outcome) ? outcome : null,
  }
}
