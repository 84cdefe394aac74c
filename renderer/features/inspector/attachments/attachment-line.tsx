import { X } from 'lucide-react'
import { useState } from 'react'
import type { Attachment } from '../../../../shared/map/attachment.ts'
import { isImageType } from '../../../../shared/map/file-kind.ts'
import { Problem } from '../../../../shared/problems.ts'
import { useText } from '../../../messages/use-text.ts'
import type { MapSession } from '../../../session/map-session.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { FileIcon } from './file-icon.tsx'
import { handOver } from './hand-over.ts'
import { ImageDialog } from './image-dialog.tsx'
import { useImageAddress } from './use-image-address.ts'

export interface AttachmentLineProps {
  readonly session: MapSession
  readonly attachment: Attachment
  readonly onProblem: (error: unknown) => void
  /** Null where this person may not. */
  readonly onRemove: (() => void) | null
}

/** One file: a picture opens, anything else is saved on this device. */
export function AttachmentLine({ session, attachment, onProblem, onRemove }: AttachmentLineProps) {
  const { hash, mediaType, size } = attachment
  const text = useText()
  const name = attachment.name === '' ? text('attachments.unnamed') : attachment.name
  const isImage = isImageType(mediaType)
  const address = useImageAddress(session.blobs, isImage ? hash : null)
  const upload = useReadable(session.blobs.uploads).get(hash)
  const [isGetting, setIsGetting] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const save = async () => {
    setIsGetting(true)
    const bytes = await session.blobs.bytesOf(hash)
    setIsGetting(false)
    if (bytes === null) onProblem(new Problem('attachment-missing'))
    else handOver(bytes, name)
  }
  const state = isGetting
    ? text('attachments.getting')
    : upload === 'waiting' || upload === 'refused'
      ? text(`attachments.state.${upload}`)
      : null
  return (
    <li className="attachment">
      <button
        type="button"
        className="attachment-open"
        aria-label={text(address === null ? 'attachments.download' : 'attachments.open', { name })}
        onClick={() => (address === null ? void save() : setIsOpen(true))}
      >
        <span className="attachment-picture">
          {address === null ? <FileIcon mediaType={mediaType} /> : <img src={address} alt="" />}
        </span>
        <span className="attachment-words">
          <bdi className="attachment-name" title={name}>
            {name}
          </bdi>
          <span className="attachment-facts">
            {sizeWords(text, size)}
            {state === null ? null : ` · ${state}`}
          </span>
        </span>
      </button>
      {onRemove === null ? null : (
        <IconButton label={text('attachments.remove', { name })} icon={<X />} onClick={onRemove} />
      )}
      {address === null ? null : (
        <ImageDialog
          name={name}
          address={address}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          onSave={() => void save()}
        />
      )}
    </li>
  )
}

function sizeWords(text: ReturnType<typeof useText>, bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / 1024))
  return kb < 1000
    ? text('attachments.size.kb', { count: kb })
    : text('attachments.size.mb', { count: kb / 1024 })
}
