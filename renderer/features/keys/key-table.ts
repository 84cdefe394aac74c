// All keys of the map page as the dialog lists them: the board's own table, and the panels'
// where moving about ends.
import { boardKeys, keyGroups, type BoardAction, type KeyGroup } from '../../canvas/board-keys.ts'
import { panelKeys, type PanelAction } from './panel-keys.ts'

export type Chord = readonly string[]

export interface KeyLine {
  readonly action: BoardAction | PanelAction
  readonly chords: readonly Chord[]
}

export interface KeyTableGroup {
  readonly group: KeyGroup | 'panels'
  readonly keys: readonly KeyLine[]
}

const panels: KeyTableGroup = { group: 'panels', keys: panelKeys.map(lineOf) }

export const keyTable: readonly KeyTableGroup[] = keyGroups.flatMap((group) => {
  const ofBoard = { group, keys: boardKeys.filter((key) => key.group === group).map(lineOf) }
  return group === 'move-about' ? [ofBoard, panels] : [ofBoard]
})

function lineOf({ action, keys }: { action: KeyLine['action']; keys: readonly Chord[] }): KeyLine {
  return { action, chords: keys }
}
