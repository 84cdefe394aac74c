import '../rows/rows.css'
import { useRef } from 'react'
import { useEditor, useValue } from 'tldraw'
import { rowHeight } from '../../../shared/map/lane.ts'
import { resizeRow } from '../../../shared/map/edit-lanes.ts'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useBoardContext } from '../board-context.ts'
import { hasLens } from '../lenses/lens-of.ts'
import { HiddenRowsNote } from '../rows/hidden-rows-note.tsx'
import { RowMenu } from '../rows/row-menu.tsx'
import { RowValues } from '../rows/row-values.tsx'
import { endingAt, toBoard, useFollowCamera } from './follow-camera.ts'
import { LaneDivider } from './lane-divider.tsx'
import { useRowName } from './row-name.ts'

/** The column of row names: left of the rows while their edge is in view, else at the board's left. */
export function RowLabels() {
  const editor = useEditor()
  const { lanes, projection } = useBoardContext()
  const text = useText()
  const rows = useValue('rows', () => lanes.rows.get(), [lanes])
  const tracks = useValue('row tracks', () => projection.layout.get().rows, [projection])
  const column = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      element.style.transform = `translateX(${endingAt(toBoard(camera, 0, 'x'))})`
    },
    [],
  )
  const rowById = new Map(rows.map((row) => [row.id, row]))
  return (
    <div ref={column} className="row-labels" role="group" aria-label={text('board.rows')}>
      {tracks.map((track, at) => {
        const row = rowById.get(track.id)
        return row === undefined ? null : <RowLabel key={track.id} row={row} at={at} />
      })}
      <HiddenRowsNote />
    </div>
  )
}

function RowLabel({ row, at }: { readonly row: Row; readonly at: number }) {
  const editor = useEditor()
  const { session, lanes, projection, isReadOnly } = useBoardContext()
  const text = useText()
  const isContributor = useReadable(session.role) === 'contributor'
  const isFixed = useValue(isReadOnly) || isContributor
  const name = useRowName()(row)
  const words = useRef<HTMLSpanElement>(null)
  const label = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      const track = projection.layout.get().rows[at]
      if (track === undefined) return
      const top = toBoard(camera, track.start, 'y')
      const height = track.size * camera.z
      element.style.transform = `translateY(${top}px)`
      element.style.height = `${height}px`
      if (words.current === null) return
      // reason: the name of a row that begins above the board stays below the headers
      const hidden = Math.max(0, projection.layout.get().header - top)
      words.current.style.transform = `translateY(min(${hidden}px, max(0px, ${height}px - 100%)))`
    },
    [projection, at],
  )
  return (
    <div ref={label} className="row-label" data-found={row.id} style={{ zIndex: -at }}>
      <span ref={words} className="row-label-words">
        <span className="row-label-name" dir="auto">
          {name}
        </span>
        {hasLens(row) ? <RowValues row={row} name={name} /> : null}
      </span>
      <RowMenu row={row} />
      {isFixed ? null : (
        <LaneDivider
          axis="y"
          label={text('board.rowHeight', { row: name })}
          value={() => projection.layout.get().rows[at]?.size ?? rowHeight.usual}
          bounds={rowHeight}
          onPreview={(size) =>
            lanes.preview.set(size === null ? null : { track: 'row', id: row.id, size })
          }
          onCommit={(size) => session.edit((map) => resizeRow(map, row.id, size))}
        />
      )}
    </div>
  )
}
