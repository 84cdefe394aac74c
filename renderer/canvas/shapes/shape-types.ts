/** What a map may hold on its board. Lanes and lenses are local to each window and not among them. */
const boardShapeTypes: readonly string[] = [
  'touchpoint',
  'sticky',
  'text',
  'draw',
  'image',
  'arrow',
  'group',
]

export function canStandOnBoards(type: string): boolean {
  return boardShapeTypes.includes(type)
}

/** Links run across lanes, so they never belong to one. */
export function canStandInCells(type: string): boolean {
  return type !== 'arrow' && canStandOnBoards(type)
}
