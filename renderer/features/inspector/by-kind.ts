// The selection sorted by kind, for one section each.
import type { Selected } from '../../canvas/board.ts'
import type { NonEmpty } from './common-value.ts'

export type SelectedOf<K extends Selected['kind']> = Extract<Selected, { kind: K }>

export interface SelectionByKind {
  readonly touchpoints: NonEmpty<SelectedOf<'touchpoint'>> | null
  readonly stickies: NonEmpty<SelectedOf<'sticky'>> | null
  readonly links: NonEmpty<SelectedOf<'link'>> | null
}

export function selectionByKind(selection: readonly Selected[]): SelectionByKind {
  return {
    touchpoints: ofKind(selection, 'touchpoint'),
    stickies: ofKind(selection, 'sticky'),
    links: ofKind(selection, 'link'),
  }
}

function ofKind<K extends Selected['kind']>(
  selection: readonly Selected[],
  kind: K,
): NonEmpty<SelectedOf<K>> | null {
  const [first, ...others] = selection.filter((each): each is SelectedOf<K> => each.kind === kind)
  return first === undefined ? null : [first, ...others]
}
