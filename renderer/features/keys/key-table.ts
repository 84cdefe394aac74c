// All keys of the map page as the dialog lists them: the board's own table, the panels'
// where moving about ends, and the file's at the end.
import { boardKeys, keyGroups, type BoardAction, type KeyGroup } from '../../canvas/board-keys.ts'
import {
  fileKeys,
  panelKeys,
  tableKeys,
  type FileAction,
  type PanelAction,
  type TableAction,
} from './panel-keys.ts'

export type Chord = readonly string[]

export interface KeyLine {
  readonly action: BoardAction | PanelAction | TableAction | FileAction
  readonly chords: readonly Chord[]
}

export interface KeyTableGroup {
  readonly group: KeyGroup | 'panels' | 'table' | 'file'
  readonly keys: readonly KeyLine[]
}

const panels: KeyTableGroup = { group: 'panels', keys: panelKeys.map(lineOf) }
const table: KeyTableGroup = { group: 'table', keys: tableKeys.map(lineOf) }
const file: KeyTableGroup = { group: 'file', keys: fileKeys.map(lineOf) }

export const keyTable: readonly KeyTableGroup[] = keyGroups.flatMap((group) => {
  const ofBoard = { group, keys: boardKeys.filter((key) => key.group === group).map(lineOf) }
  if (group === 'move-about') return [ofBoard, panels]
  return group === 'view' ? [ofBoard, table, file] : [ofBoard]
})

function lineOf({ action, keys }: { action: KeyLine['action']; keys: readonly Chord[] }): KeyLine {
  return { action, chords: keys }
}
