/** The panels that can stand right of the board, one at a time; the inspector when there is none. */
export type SidePanel =
  | 'personas'
  | 'needs'
  | 'story'
  | 'insight'
  | 'comments'
  | 'filter'
  | 'history'
