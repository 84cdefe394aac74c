// The keys of the line of stages, in one table: what is pressed, and what the page says about it.

export type StageKey =
  | 'previous'
  | 'next'
  | 'move-back'
  | 'move-on'
  | 'edit'
  | 'add'
  | 'split'
  | 'merge'
  | 'remove'

/** As they are named on the page; arrows stand for the direction of reading. */
export const stageKeyNames: Readonly<Record<StageKey, string>> = {
  previous: '←',
  next: '→',
  'move-back': 'Alt ←',
  'move-on': 'Alt →',
  edit: '↵',
  add: 'N',
  split: 'S',
  merge: 'M',
  remove: 'Del',
}

interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const letters: Readonly<Record<string, StageKey>> = {
  enter: 'edit',
  n: 'add',
  s: 'split',
  m: 'merge',
  delete: 'remove',
  backspace: 'remove',
}

export function stageKeyOf(pressed: Pressed, isRightToLeft: boolean): StageKey | null {
  const { key, altKey, ctrlKey, metaKey } = pressed
  if (ctrlKey || metaKey) return null
  const on = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (altKey) return key === on ? 'move-on' : 'move-back'
    return key === on ? 'next' : 'previous'
  }
  return altKey ? null : (letters[key.toLowerCase()] ?? null)
}
