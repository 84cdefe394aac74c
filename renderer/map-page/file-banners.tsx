import { History } from 'lucide-react'
import type { FileCommands } from '../features/file/file-commands.ts'
import { ProblemBanner } from '../features/status/problem-banner.tsx'
import type { MapFile } from '../files/map-file.ts'
import { useText } from '../messages/use-text.ts'
import { Button } from '../ui/button.tsx'
import { useReadable } from '../ui/use-readable.ts'

export interface FileBannersProps {
  readonly file: MapFile
  readonly commands: FileCommands
}

/** What keeps the map from being in its file, or what was brought back after a crash. */
export function FileBanners({ file, commands }: FileBannersProps) {
  const text = useText()
  const state = useReadable(file.state)
  const isBehind = useReadable(file.isBehind)
  if (state.status === 'failed') {
    return (
      <ProblemBanner
        code={state.problem}
        action={
          <>
            <Button onClick={commands.save}>{text('file.retry')}</Button>
            <Button onClick={commands.saveAs}>{text('file.saveAs')}</Button>
          </>
        }
      />
    )
  }
  if (!isBehind || state.status === 'none') return null
  return (
    <div className="problem-banner" role="status">
      <History aria-hidden />
      <p className="problem-banner-words">{text('file.behind', { name: state.face.name })}</p>
      <Button onClick={commands.save}>{text('file.behind.save')}</Button>
    </div>
  )
}
