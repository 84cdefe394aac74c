/** Words of the native menu. The page's own are in the renderer's catalogue. */
export const english = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  newMap: 'New map',
  newWindow: 'New window',
  home: 'Home',
  open: 'Open…',
  openRecent: 'Open recent',
  save: 'Save',
  saveAs: 'Save as…',
  revert: 'Go back to what was last saved',
  versions: 'Versions of the file',
  fileKind: 'Pathlane map',
  undo: 'Undo',
  redo: 'Redo',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomToFit: 'Zoom to fit',
  dark: 'Light or dark',
  present: 'Show on the second display',
  keys: 'Keys',
} as const

export type MenuText = Readonly<Record<keyof typeof english, string>>
