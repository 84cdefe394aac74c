import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { MapFile, SavedVersion } from '../../files/map-file.ts'
import { savedWhen } from '../../files/saved-versions.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/spinner.tsx'

export interface VersionsDialogProps {
  readonly file: MapFile
  readonly fileName: string
  readonly readOnly: boolean
  readonly onClose: () => void
  readonly onRestore: (version: SavedVersion) => void
}

/** What is in the file and what is kept beside it. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { file, fileName, readOnly, onClose, onRestore } = props
  const text = useText()
  const [versions, setVersions] = useState<readonly SavedVersion[] | null>(null)
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const read = await file.versions()
      if (!isOver) setVersions(read)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [file])
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('file.versions.title', { name: fileName })}
      description={text('file.versions.text')}
    >
      {versions === null ? <Spinner label={text('file.versions.loading')} /> : null}
      {versions?.length === 0 ? <p>{text('file.versions.empty')}</p> : null}
      <ol className="file-versions">
        {versions?.map((version) => (
          <VersionLine
            key={version.kind}
            version={version}
            readOnly={readOnly}
            onRestore={() => onRestore(version)}
          />
        ))}
      </ol>
    </Dialog>
  )
}

interface VersionLineProps {
  readonly version: SavedVersion
  readonly readOnly: boolean
  readonly onRestore: () => void
}

function VersionLine({ version, readOnly, onRestore }: VersionLineProps) {
  const text = useText()
  const { locale } = useIntl()
  const { kind, savedBy, title, cardCount } = version
  return (
    <li className="file-version">
      <span className="file-version-when">{savedWhen(version, locale)}</span>
      <span className="file-version-facts" dir="auto">
        {title === '' ? text('home.untitled') : title}
        {' · '}
        {text('file.versions.things', { count: cardCount })}
      </span>
      <span className="file-version-facts">
        {text(`file.versions.${kind}`)}
        {' · '}
        {text(`file.versions.${savedBy}`)}
      </span>
      <Button
        className="file-version-restore"
        icon={<Undo2 />}
        disabled={readOnly}
        onClick={onRestore}
      >
        {text('file.versions.restore')}
      </Button>
    </li>
  )
}
