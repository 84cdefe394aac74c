/** Keys that work in the panels beside the board, written down like the board's own. */
export const panelKeys = [
  { action: 'next-part', keys: [['F6'], ['Shift', 'F6']] },
  { action: 'find', keys: [['Mod', 'F']] },
  { action: 'filter', keys: [['F']] },
  { action: 'history', keys: [['Y']] },
  { action: 'walk-history', keys: [['Arrows']] },
  { action: 'search-palette', keys: [['/']] },
  { action: 'walk-palette', keys: [['Arrows']] },
  { action: 'add-from-palette', keys: [['Enter']] },
  { action: 'move-need', keys: [['Alt', 'Arrows']] },
  { action: 'leave-panel', keys: [['Esc']] },
  { action: 'settings', keys: [['Mod', ',']] },
] as const

export type PanelAction = (typeof panelKeys)[number]['action']

/** Keys of the table, as spreadsheets have them. */
export const tableKeys = [
  { action: 'table-move', keys: [['Arrows']] },
  { action: 'table-select', keys: [['Shift', 'Arrows']] },
  { action: 'table-edit', keys: [['Enter'], ['F2']] },
  { action: 'table-add', keys: [['Mod', 'Enter'], ['Insert']] },
  { action: 'table-clear', keys: [['Delete']] },
  { action: 'table-copy', keys: [['Mod', 'C']] },
  { action: 'table-paste', keys: [['Mod', 'V']] },
  { action: 'table-filter', keys: [['Alt', 'ArrowDown']] },
] as const

export type TableAction = (typeof tableKeys)[number]['action']

/** Keys of the map's file, wherever the focus is. */
export const fileKeys = [
  { action: 'open-file', keys: [['Mod', 'O']] },
  { action: 'save-file', keys: [['Mod', 'S']] },
  { action: 'save-file-as', keys: [['Mod', 'Shift', 'S']] },
] as const

export type FileAction = (typeof fileKeys)[number]['action']
