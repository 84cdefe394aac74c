import './terms.css'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { Stage, StageId } from '../../../../shared/framework/framework.ts'
import { termsOf } from '../../../../shared/framework/framework-parts.ts'
import { editTerm } from '../../../../shared/framework/library/edit-terms.ts'
import type { Term, TermId } from '../../../../shared/framework/term.ts'
import { useText } from '../../../messages/use-text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { DragPicture } from '../../../ui/drag-picture.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useDrag, type DragField } from '../../../ui/use-drag.ts'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { TermChip } from './term-chip.tsx'

/** `data-drop` of the words that mean no stage yet. */
const unmapped = 'unmapped'

export interface TermBoardProps {
  readonly editor: DraftEditor
  /** In the order of the columns. */
  readonly sources: readonly string[]
  readonly chosen: TermId | null
  readonly onChoose: (id: TermId) => void
  /** Adds a word of a source, mapped to a stage or to none. */
  readonly onAdd: (source: string, stageId: StageId | null) => void
}

/** Stages downwards, sources across: in each cell the words with which a source says the stage. */
export function TermBoard({ editor, sources, chosen, onChoose, onAdd }: TermBoardProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const { stages } = draft.framework
  const drag = useDrag<TermId>({
    disabled: readOnly,
    onDrop: (id, drop) => {
      const stageId = drop === unmapped ? null : (drop as StageId)
      session.edit((library) => editTerm(library, draft.id, id, { stageId }))
      onChoose(id)
    },
  })
  const terms = termsOf(draft.framework)
  const cells = useMemo(() => wordsByCell(terms, stages), [terms, stages])
  const columns = {
    minWidth: `calc(11rem + ${sources.length} * 10rem)`,
    gridTemplateColumns: `minmax(11rem, 16rem) repeat(${sources.length}, minmax(10rem, 1fr))`,
  }
  const cellsOf = (stage: Stage | null) =>
    sources.map((source) => (
      <div key={source} role="cell" className="term-cell">
        {(cells.get(cellKey(stage?.id ?? null, source)) ?? []).map((term) => (
          <TermChip
            key={term.id}
            term={term}
            isChosen={term.id === chosen}
            isDragged={drag.drag?.what === term.id}
            onPress={(event) => drag.onPress(term.id, event)}
            onClick={() => (drag.wasDragged() ? undefined : onChoose(term.id))}
          />
        ))}
        {readOnly ? null : (
          <IconButton
            className="term-add"
            label={text('terms.addTo', {
              source,
              stage: stage === null ? text('terms.unmapped') : stage.name || text('editor.unnamed'),
            })}
            icon={<Plus />}
            onClick={() => onAdd(source, stage?.id ?? null)}
          />
        )}
      </div>
    ))
  return (
    <div className="term-board" role="table" aria-label={text('terms.board')}>
      <div role="row" className="term-row term-row-head" style={columns}>
        <span role="columnheader">{text('terms.stage')}</span>
        {sources.map((source) => (
          <span key={source} role="columnheader" dir="auto">
            {source}
          </span>
        ))}
      </div>
      <div
        role="row"
        className={rowClass(drag, unmapped, 'term-row-unmapped')}
        style={columns}
        data-drop={unmapped}
      >
        <span role="rowheader" className="term-row-name">
          {text('terms.unmapped')}
        </span>
        {cellsOf(null)}
      </div>
      {drag.drag === null ? null : (
        <DragPicture x={drag.drag.x} y={drag.drag.y} label={wordOf(terms, drag.drag.what)} />
      )}
      {stages.map((stage) => (
        <div
          key={stage.id}
          role="row"
          className={rowClass(drag, stage.id)}
          style={columns}
          data-drop={stage.id}
        >
          <span
            role="rowheader"
            className="term-row-name"
            style={{ borderInlineStartColor: `var(--stage-${stage.colour})` }}
          >
            <strong dir="auto">{stage.name || text('editor.unnamed')}</strong>
            <span className="term-row-definition" dir="auto" title={stage.definition}>
              {stage.definition}
            </span>
          </span>
          {cellsOf(stage)}
        </div>
      ))}
    </div>
  )
}

function rowClass({ drag }: DragField<TermId>, drop: string, extra?: string): string {
  return classNames('term-row', extra, drag?.over === drop && 'term-row-over')
}

function wordOf(terms: readonly Term[], id: TermId): string {
  return terms.find((term) => term.id === id)?.word ?? ''
}

function cellKey(stageId: StageId | null, source: string): string {
  return `${stageId ?? ''} ${source}`
}

/** A word whose stage is gone means none. */
function wordsByCell(
  terms: readonly Term[],
  stages: readonly Stage[],
): ReadonlyMap<string, readonly Term[]> {
  const existing = new Set(stages.map(({ id }) => id))
  const cells = new Map<string, Term[]>()
  for (const term of terms) {
    const stageId = term.stageId !== null && existing.has(term.stageId) ? term.stageId : null
    const key = cellKey(stageId, term.source)
    cells.set(key, [...(cells.get(key) ?? []), term])
  }
  return cells
}
