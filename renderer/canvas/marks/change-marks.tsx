import './change-marks.css'
import type { CSSProperties } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import type { ChangeWay } from '../../../shared/map/compare/change.ts'
import { changeIcons } from '../../icons/change-icons.tsx'
import { useText } from '../../messages/use-text.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useBoardContext } from '../board-context.ts'

/** More than these in view at once nobody reads; the list beside the board has them all. */
const mostInView = 400

interface MarkInView {
  readonly id: string
  readonly ways: readonly ChangeWay[]
  /** A link runs across its box, so only its middle is marked. */
  readonly isLink: boolean
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const nothing: readonly MarkInView[] = []

/** Frames and icons of what differs, while two states are compared. */
export function ChangeMarksOnBoard() {
  const editor = useEditor()
  const { changeMarks } = useBoardContext()
  const text = useText()
  const marks = useReadable(changeMarks)
  const shown = useValue(
    'changes in view',
    () => {
      if (marks.size === 0) return nothing
      const culled = editor.getCulledShapes()
      return [...marks]
        .flatMap(([id, ways]): MarkInView[] => {
          const bounds = editor.getShapePageBounds(id as TLShapeId)
          if (bounds === undefined || culled.has(id as TLShapeId)) return []
          const isLink = editor.getShape(id as TLShapeId)?.type === 'arrow'
          return [{ id, ways, isLink, x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }]
        })
        .slice(0, mostInView)
    },
    [editor, marks],
  )
  return shown.map(({ id, ways, isLink, x, y, w, h }) => (
    <div
      key={id}
      className="change-mark"
      data-way={ways[0]}
      data-on={isLink ? 'link' : 'card'}
      style={{ '--at': `translate(${x}px, ${y}px)`, width: w, height: h } as CSSProperties}
    >
      <div
        className="change-mark-icons"
        role="img"
        aria-label={ways.map((way) => text(`history.way.${way}`)).join(', ')}
      >
        {ways.map((way) => (
          <span key={way}>{changeIcons[way]}</span>
        ))}
      </div>
    </div>
  ))
}
