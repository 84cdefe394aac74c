// Words and signs that draw a way back, a choice or a jump into a line of stages (lint F3).

/** In plain form: lower case, no hyphens. */
export const loopWords: readonly string[] = [
  'loop',
  'loops',
  'feedback loop',
  'back to',
  'go back',
  'goes back',
  'return to',
  'returns to',
  'start over',
  'starts over',
  'restart',
  're enter',
  're entry',
  'repeat',
  'repeat until',
  'iterate',
  'branch',
  'fork',
  'optional',
  'if yes',
  'if no',
  'yes no',
  'skip to',
  'jump to',
  'decision point',
]

export const loopSigns: readonly string[] = [
  '↺',
  '↻',
  '⟲',
  '⟳',
  '🔁',
  '🔄',
  '→',
  '←',
  '⇄',
  '↔',
  '⇒',
  '->',
  '<-',
]

/** Followed by the name of another stage in a definition or exit sign, they draw a way to it. */
export const waysTo: readonly string[] = [
  'goes back to',
  'go back to',
  'back to',
  'returns to',
  'return to',
  'loops to',
  'loops back to',
  'jumps to',
  'skips to',
  'skip to',
  'repeats',
]
