import { memo, type CSSProperties } from 'react'
import { DefaultShapeIndicator, useEditor, useValue, type TLShapeId } from 'tldraw'
import { useReadable } from '../../ui/use-readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Person } from '../../session/people.ts'
import { useBoardContext } from '../board-context.ts'

/**
 * What others do right now: what they have selected, the card that they type in, and the cards that
 * they drag. Cursors are tldraw's; it would show a selection only of somebody who has one.
 */
export function PeopleOnBoard() {
  const { session } = useBoardContext()
  const people = useReadable(session.people)
  return people.map((person) => <PersonOnBoard key={person.clientId} person={person} />)
}

const PersonOnBoard = memo(function PersonOnBoard({ person }: { readonly person: Person }) {
  const text = useText()
  const { colour, selection, editing, ghosts } = person
  const name = person.name === '' ? text('board.guest') : person.name
  const [first] = selection
  return (
    <div style={{ '--person': colour } as CSSProperties}>
      {selection.map((id) => (
        <SelectedShape key={id} id={id as TLShapeId} colour={colour} />
      ))}
      {editing !== null ? (
        <PersonTab id={editing as TLShapeId} words={text('board.isEditing', { name })} isFramed />
      ) : first === undefined || ghosts.length > 0 ? null : (
        <PersonTab id={first as TLShapeId} words={name} />
      )}
      {ghosts.map(([id, x, y]) => (
        <Ghost key={id} id={id as TLShapeId} x={x} y={y} />
      ))}
    </div>
  )
})

function SelectedShape({ id, colour }: { readonly id: TLShapeId; readonly colour: string }) {
  const editor = useEditor()
  const isHere = useValue('is a selected shape here', () => editor.getShape(id) !== undefined, [
    editor,
    id,
  ])
  return isHere ? (
    <DefaultShapeIndicator className="person-selection" shapeId={id} color={colour} />
  ) : null
}

interface PersonTabProps {
  readonly id: TLShapeId
  readonly words: string
  readonly isFramed?: boolean
}

/** Stands on a card, in the person's colour. */
function PersonTab({ id, words, isFramed = false }: PersonTabProps) {
  const editor = useEditor()
  const bounds = useValue('bounds under a tab', () => editor.getShapePageBounds(id) ?? null, [
    editor,
    id,
  ])
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  if (bounds === null) return null
  return (
    <div
      className="person-place"
      data-framed={isFramed}
      style={{
        transform: `translate(${bounds.x}px, ${bounds.y}px)`,
        width: bounds.w,
        height: bounds.h,
      }}
    >
      <span className="person-tab" style={{ transform: `scale(${1 / zoom})` }}>
        {words}
      </span>
    </div>
  )
}

function Ghost({ id, x, y }: { readonly id: TLShapeId; readonly x: number; readonly y: number }) {
  const editor = useEditor()
  const size = useValue('size of a dragged card', () => editor.getShapePageBounds(id) ?? null, [
    editor,
    id,
  ])
  return size === null ? null : (
    <div
      className="drag-ghost"
      style={{ transform: `translate(${x}px, ${y}px)`, width: size.w, height: size.h }}
    />
  )
}
