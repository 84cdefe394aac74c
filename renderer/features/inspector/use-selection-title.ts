import { useText } from '../../messages/use-text.ts'
import type { Selected } from '../../canvas/board.ts'

const titles = {
  touchpoint: 'inspector.touchpoints',
  sticky: 'inspector.stickies',
  link: 'inspector.links',
} as const

const otherTitles: Readonly<
  Record<string, 'inspector.texts' | 'inspector.images' | 'inspector.drawings' | 'inspector.groups'>
> = {
  text: 'inspector.texts',
  image: 'inspector.images',
  draw: 'inspector.drawings',
  group: 'inspector.groups',
}

/** What is selected, in words: its kind where all are of one kind, else only how many. */
export function useSelectionTitle(selection: readonly Selected[]): string {
  const text = useText()
  const count = selection.length
  const keys = new Set(selection.map(titleKeyOf))
  const [key] = keys
  return keys.size === 1 && key !== undefined
    ? text(key, { count })
    : text('inspector.things', { count })
}

function titleKeyOf(selected: Selected) {
  if (selected.kind !== 'other') return titles[selected.kind]
  return otherTitles[selected.type] ?? 'inspector.things'
}
