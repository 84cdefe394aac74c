/** What a person does with the file of the open map, from the bar, the keys or the desktop's menu. */
export interface FileCommands {
  readonly open: () => void
  readonly save: () => void
  readonly saveAs: () => void
  readonly revert: () => void
  readonly browseVersions: () => void
  /** Keeps the map as it stands for new maps to begin with. */
  readonly saveAsTemplate: () => void
}
