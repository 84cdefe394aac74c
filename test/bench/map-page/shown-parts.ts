/** What stands on the page of the map's benchmark. */
export interface ShownPart {
  readonly name: string
  /** The board, as in the app. Without it the page shows the table, which reads as much of the map. */
  readonly hasBoard: boolean
  readonly hasTable: boolean
  readonly panel: PanelName | null
  /** The part of the panel that is chosen, by its name on screen. */
  readonly tab?: RegExp
}

export type PanelName =
  | 'insight'
  | 'needs'
  | 'story'
  | 'reading'
  | 'comments'
  | 'personas'
  | 'filter'
  | 'inspector'

export const shownParts: readonly ShownPart[] = [
  { name: 'table', ...tableWith(null) },
  { name: 'table and insight', ...tableWith('insight') },
  { name: 'table and ownership', ...tableWith('insight'), tab: /^Owner/ },
  { name: 'table and evidence', ...tableWith('insight'), tab: /^Evidence/ },
  { name: 'table and needs', ...tableWith('needs') },
  { name: 'table and story', ...tableWith('story') },
  { name: 'table and findings of the story', ...tableWith('story'), tab: /^Check/ },
  { name: 'table and reading from a door', ...tableWith('reading') },
  { name: 'table and comments', ...tableWith('comments') },
  { name: 'table and personas', ...tableWith('personas') },
  { name: 'table and filter', ...tableWith('filter') },
  { name: 'table and inspector', ...tableWith('inspector') },
  { name: 'board', hasBoard: true, hasTable: false, panel: null },
  { name: 'board and inspector', hasBoard: true, hasTable: false, panel: 'inspector' },
  { name: 'board, table and inspector', hasBoard: true, hasTable: true, panel: 'inspector' },
]

function tableWith(panel: PanelName | null) {
  return { hasBoard: false, hasTable: true, panel } as const
}
