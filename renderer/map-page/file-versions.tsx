import { VersionsDialog } from '../features/file/versions-dialog.tsx'
import type { MapFile } from '../files/map-file.ts'
import { useReadable } from '../ui/use-readable.ts'
import type { FileActions } from './use-file-commands.ts'

export interface FileVersionsProps {
  readonly file: MapFile
  readonly actions: FileActions
  readonly readOnly: boolean
}

/** The versions of the map's file, for as long as it is in one. */
export function FileVersions({ file, actions, readOnly }: FileVersionsProps) {
  const state = useReadable(file.state)
  if (state.status === 'none') return null
  return (
    <VersionsDialog
      file={file}
      fileName={state.face.name}
      readOnly={readOnly}
      onClose={actions.closeVersions}
      onRestore={actions.restore}
    />
  )
}
