import { TriangleAlert } from 'lucide-react'
import type { Stage } from '../../../../shared/framework/framework.ts'
import { useText } from '../../../messages/use-text.ts'
import { useReadable } from '../../../ui/use-readable.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { DraftEditor } from './draft-editor.ts'

export interface StageMarksProps {
  readonly editor: DraftEditor
  readonly stage: Stage
}

/** In the corner of a stage: whether the lint has something to say, and who types in it. */
export function StageMarks({ editor, stage }: StageMarksProps) {
  const text = useText()
  const people = useReadable(editor.session.people).filter(
    ({ editing }) => editing?.startsWith(`${stage.id}.`) === true,
  )
  const count = editor.findings.filter(({ stageIds }) => stageIds.includes(stage.id)).length
  return (
    <>
      {people.map((person) => (
        <span
          key={person.clientId}
          className="line-chip-person"
          style={{ background: person.colour }}
          title={person.name}
        />
      ))}
      {count === 0 ? null : (
        <>
          <TriangleAlert aria-hidden />
          <VisuallyHidden>{text('editor.findings.count', { count })}</VisuallyHidden>
        </>
      )}
    </>
  )
}
