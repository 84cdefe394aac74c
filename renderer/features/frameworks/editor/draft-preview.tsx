import './draft-preview.css'
import type { Framework } from '../../../../shared/framework/framework.ts'
import type { Draft } from '../../../../shared/framework/library/draft.ts'
import { useText } from '../../../messages/use-text.ts'
import { previewLanes, type SampleCard } from './preview-cards.ts'

export interface DraftPreviewProps {
  readonly draft: Draft
  readonly base: Framework | null
}

/** A sample map as it would look with the draft, its cards moved as the author says. */
export function DraftPreview({ draft, base }: DraftPreviewProps) {
  const text = useText()
  const { stages } = draft.framework
  const lanes = previewLanes(draft, base)
  return (
    <figure className="draft-preview">
      <div className="draft-preview-map" aria-hidden>
        {lanes.map(({ stageId, cards }) => {
          const stage = stages.find(({ id }) => id === stageId)
          return stage === undefined ? (
            <div key="parking" className="draft-preview-lane draft-preview-parking">
              <span className="draft-preview-head">{text('editor.parking')}</span>
              <Cards cards={cards} />
            </div>
          ) : (
            <div
              key={stage.id}
              className="draft-preview-lane"
              style={{ background: `var(--stage-${stage.colour}-tint)` }}
            >
              <span
                className="draft-preview-head"
                dir="auto"
                style={{
                  background: `var(--stage-${stage.colour})`,
                  color: `var(--stage-${stage.colour}-ink)`,
                }}
              >
                {stage.name}
              </span>
              <Cards cards={cards} />
            </div>
          )
        })}
      </div>
      <figcaption className="draft-preview-words">
        {text(base === null ? 'editor.preview.first' : 'editor.preview.next', {
          parked: lanes.find(({ stageId }) => stageId === null)?.cards.length ?? 0,
        })}
      </figcaption>
    </figure>
  )
}

function Cards({ cards }: { readonly cards: readonly SampleCard[] }) {
  return cards.map((card) => (
    <span
      key={card.title}
      className="draft-preview-card"
      style={{ borderInlineStartColor: `var(--owner-${card.owner})` }}
    >
      {card.title}
    </span>
  ))
}
