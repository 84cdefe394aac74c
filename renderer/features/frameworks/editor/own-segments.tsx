import { X } from 'lucide-react'
import { segmentsOf } from '../../../../shared/framework/framework-parts.ts'
import { removeSegment } from '../../../../shared/framework/library/edit-findings.ts'
import { segments } from '../../../../shared/map/segment.ts'
import { useText } from '../../../messages/use-text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { DraftEditor } from './draft-editor.ts'

/** Audiences that were stages once: maps can be made for them. */
export function OwnSegments({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const own = segmentsOf(draft.framework)
  if (own.length === 0) return null
  const wordOf = (segment: string) => {
    const known = segments.find((each) => each === segment)
    return known === undefined ? segment : text(`segment.${known}`)
  }
  return (
    <section className="editor-side-section" aria-label={text('editor.segments')}>
      <h2 className="editor-side-title">{text('editor.segments')}</h2>
      <p className="editor-side-text">{text('editor.segments.text')}</p>
      <ul className="own-segments">
        {own.map((segment) => (
          <li key={segment} className="own-segment">
            {wordOf(segment)}
            {readOnly ? null : (
              <IconButton
                label={text('editor.segments.remove', { segment: wordOf(segment) })}
                icon={<X />}
                onClick={() => session.edit((library) => removeSegment(library, draft.id, segment))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
