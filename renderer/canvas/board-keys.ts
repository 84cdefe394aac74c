// Every key of the board, as data: the shortcuts are bound from it and the `?` panel lists it.
// Words for an action are in the message catalogue under `keys.<action>`.

export const keyGroups = ['add', 'tools', 'move-about', 'change', 'view'] as const
export type KeyGroup = (typeof keyGroups)[number]

export interface BoardKey {
  readonly action: string
  readonly group: KeyGroup
  /**
   * Alternatives, each a chord of key names as printed on a keyboard. `Mod` is Ctrl, or ⌘ on a Mac;
   * `Arrows` stands for the four arrow keys.
   */
  readonly keys: readonly (readonly string[])[]
}

export const boardKeys = [
  { action: 'add-touchpoint', group: 'add', keys: [['T']] },
  { action: 'add-sticky', group: 'add', keys: [['N']] },
  { action: 'add-in-cell', group: 'add', keys: [['Enter']] },
  { action: 'add-by-pasting', group: 'add', keys: [['Mod', 'V']] },
  { action: 'add-link', group: 'add', keys: [['L']] },
  { action: 'comment', group: 'add', keys: [['C']] },
  { action: 'tool-select', group: 'tools', keys: [['V']] },
  { action: 'tool-hand', group: 'tools', keys: [['H'], ['Space']] },
  { action: 'tool-text', group: 'tools', keys: [['X']] },
  { action: 'tool-draw', group: 'tools', keys: [['D']] },
  { action: 'tool-eraser', group: 'tools', keys: [['E']] },
  { action: 'tool-laser', group: 'tools', keys: [['K']] },
  { action: 'next-card', group: 'move-about', keys: [['Tab'], ['Shift', 'Tab']] },
  { action: 'nearest-card', group: 'move-about', keys: [['Mod', 'Arrows']] },
  { action: 'select-nearest-too', group: 'move-about', keys: [['Mod', 'Shift', 'Arrows']] },
  { action: 'move-cell', group: 'move-about', keys: [['Alt', 'Arrows']] },
  { action: 'clear', group: 'move-about', keys: [['Esc']] },
  { action: 'edit-text', group: 'change', keys: [['Enter']] },
  { action: 'next-owner', group: 'change', keys: [['O']] },
  { action: 'next-visibility', group: 'change', keys: [['S']] },
  { action: 'feeling', group: 'change', keys: [['1'], ['2'], ['3'], ['4'], ['5']] },
  { action: 'feeling-unsaid', group: 'change', keys: [['0']] },
  { action: 'nudge', group: 'change', keys: [['Arrows'], ['Shift', 'Arrows']] },
  { action: 'move-to-cell', group: 'change', keys: [['Alt', 'Shift', 'Arrows']] },
  { action: 'undo', group: 'change', keys: [['Mod', 'Z']] },
  {
    action: 'redo',
    group: 'change',
    keys: [
      ['Mod', 'Shift', 'Z'],
      ['Mod', 'Y'],
    ],
  },
  { action: 'copy', group: 'change', keys: [['Mod', 'C']] },
  { action: 'cut', group: 'change', keys: [['Mod', 'X']] },
  { action: 'duplicate', group: 'change', keys: [['Mod', 'D']] },
  { action: 'delete', group: 'change', keys: [['Delete'], ['Backspace']] },
  { action: 'select-all', group: 'change', keys: [['Mod', 'A']] },
  { action: 'group', group: 'change', keys: [['Mod', 'G']] },
  { action: 'ungroup', group: 'change', keys: [['Mod', 'Shift', 'G']] },
  { action: 'bring-to-front', group: 'change', keys: [[']']] },
  { action: 'send-to-back', group: 'change', keys: [['[']] },
  { action: 'zoom-in', group: 'view', keys: [['+']] },
  { action: 'zoom-out', group: 'view', keys: [['-']] },
  { action: 'zoom-to-100', group: 'view', keys: [['Shift', '0']] },
  { action: 'zoom-to-fit', group: 'view', keys: [['Shift', '1']] },
  { action: 'zoom-to-selection', group: 'view', keys: [['Shift', '2']] },
  { action: 'show-keys', group: 'view', keys: [['?']] },
] as const satisfies readonly BoardKey[]

export type BoardAction = (typeof boardKeys)[number]['action']
