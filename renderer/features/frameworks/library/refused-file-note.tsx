import { TriangleAlert, X } from 'lucide-react'
import { useText } from '../../../messages/use-text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { RefusedFile } from './use-framework-import.ts'

export interface RefusedFileNoteProps {
  readonly refused: RefusedFile
  readonly onDismiss: () => void
}

/** Why a file was not taken, where it is wrong, and what to do. */
export function RefusedFileNote({ refused: { name, problem }, onDismiss }: RefusedFileNoteProps) {
  const text = useText()
  return (
    <div className="refused-file" role="alert">
      <TriangleAlert aria-hidden />
      <p className="refused-file-words">
        <strong>{text('library.import.refused', { name })}</strong>{' '}
        {text(`problem.${problem.code}.happened`)}{' '}
        {problem.detail === null
          ? null
          : `${text('library.import.where', { where: problem.detail })} `}
        {text(`problem.${problem.code}.todo`)}
      </p>
      <IconButton label={text('library.import.dismiss')} icon={<X />} onClick={onDismiss} />
    </div>
  )
}
