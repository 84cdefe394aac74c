import './attachments.css'
import { Paperclip } from 'lucide-react'
import { useRef, useState, type ClipboardEvent } from 'react'
import type { RecordId } from '../../../../shared/document/record.ts'
import { removeAttachment } from '../../../../shared/map/edit-attachments.ts'
import { attachmentsOf, type SignedAttachment } from '../../../../shared/map/read-attachments.ts'
import { useText } from '../../../messages/use-text.ts'
import { attachFiles } from '../../../session/attach-files.ts'
import type { MapSession } from '../../../session/map-session.ts'
import { Button } from '../../../ui/button.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { useToast } from '../../../ui/toast.tsx'
import { usePart } from '../../../ui/use-part.ts'
import { AttachmentLine } from './attachment-line.tsx'
import { useTellProblem } from './use-tell-problem.ts'

export interface AttachmentsSectionProps {
  readonly session: MapSession
  readonly cardId: RecordId
  readonly isReadOnly: boolean
}

/** The files of one card, and the ways to add one. */
export function AttachmentsSection({ session, cardId, isReadOnly }: AttachmentsSectionProps) {
  const text = useText()
  const toast = useToast()
  const tell = useTellProblem()
  const picker = useRef<HTMLInputElement>(null)
  const [isAdding, setIsAdding] = useState(false)
  const all = usePart(session.view, (view) => view.attachments)
  const role = useReadable(session.role)
  const personId = useReadable(session.personId)
  const attachments = attachmentsOf(all, cardId)
  const add = async (files: readonly File[]) => {
    setIsAdding(true)
    await attachFiles(session, cardId, files).catch(tell)
    setIsAdding(false)
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || isReadOnly) return
    event.preventDefault()
    // reason: the board would take it too
    event.stopPropagation()
    void add(files)
  }
  const remove = ({ id, name }: SignedAttachment) => {
    session.edit((map) => removeAttachment(map, id))
    toast({
      message: text('attachments.removed', { name: name || text('attachments.unnamed') }),
      action: { label: text('attachments.undo'), run: () => session.undo.undo() },
    })
  }
  const mayRemove = ({ makerId }: SignedAttachment) =>
    !isReadOnly && (role !== 'contributor' || makerId === personId)
  if (isReadOnly && attachments.length === 0) return null
  return (
    <section
      className="inspector-section attachments"
      aria-label={text('attachments.title')}
      onPaste={paste}
    >
      <h3 className="inspector-heading">{text('attachments.title')}</h3>
      <ul className="attachments-list">
        {attachments.map((attachment) => (
          <AttachmentLine
            key={attachment.id}
            session={session}
            attachment={attachment}
            onProblem={tell}
            onRemove={mayRemove(attachment) ? () => remove(attachment) : null}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <>
          <Button
            icon={<Paperclip />}
            disabled={isAdding}
            onClick={() => picker.current?.click()}
            aria-describedby="attachments-hint"
          >
            {text(isAdding ? 'attachments.adding' : 'attachments.add')}
          </Button>
          <p className="field-hint" id="attachments-hint">
            {text('attachments.hint')}
          </p>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            aria-label={text('attachments.add')}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])]
              // reason: choosing the same file again must count as a change
              currentTarget.value = ''
              void add(files)
            }}
          />
        </>
      )}
    </section>
  )
}
