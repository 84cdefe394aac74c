import type { StageId } from '../../../../shared/framework/framework.ts'
import { sendGoneStage } from '../../../../shared/framework/library/edit-homes.ts'
import { useText } from '../../../messages/use-text.ts'
import { Select } from '../../../ui/select.tsx'
import type { DraftEditor } from './draft-editor.ts'

const parking = 'parking'

/** Stages of the version before that are no longer there, and where what hangs on them goes. */
export function GoneStages({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { session, draft, readOnly } = editor
  if (draft.gone.length === 0) return null
  const homes = draft.framework.stages.map(({ id, name }) => ({
    value: id as string,
    label: name || text('editor.unnamed'),
  }))
  return (
    <section className="editor-side-section" aria-labelledby="gone-stages">
      <h2 className="editor-side-title" id="gone-stages">
        {text('editor.gone')}
      </h2>
      <p className="editor-side-text">{text('editor.gone.text')}</p>
      {draft.gone.map((stage) => (
        <Select
          key={stage.id}
          label={text('editor.gone.home', { stage: stage.name })}
          value={stage.to[0] ?? parking}
          options={[{ value: parking, label: text('editor.gone.parking') }, ...homes]}
          onChange={(home) =>
            session.edit((library) =>
              sendGoneStage(
                library,
                draft.id,
                stage.id,
                home === parking ? null : (home as StageId),
              ),
            )
          }
          disabled={readOnly}
        />
      ))}
    </section>
  )
}
