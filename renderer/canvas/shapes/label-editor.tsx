// Types a card's text on the card. Mounted only while that card is edited; every keystroke is
// written, except during composition, so nothing is lost when the window closes.
import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { stopEventPropagation, useEditor, type Editor } from 'tldraw'
import { spliceBetween } from '../../../shared/document/splice.ts'
import { textProps } from '../../../shared/document/layout.ts'
import { mergeTexts, moveCaret } from './shared-text.ts'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

type CardShape = TouchpointShape | StickyShape

interface FieldEvent {
  readonly currentTarget: HTMLTextAreaElement
}

interface LabelEditorProps {
  readonly shape: CardShape
  /** Name of the field for screen readers. */
  readonly label: string
  readonly className: string
  readonly maxLength: number
}

export function LabelEditor({ shape, label, className, maxLength }: LabelEditorProps) {
  const editor = useEditor()
  const ref = useRef<HTMLTextAreaElement>(null)
  const { onInput, onCompositionStart, onCompositionEnd } = useSharedText(ref, editor, shape)

  const finish = (direction: 'next' | 'prev' | null) => {
    editor.complete()
    if (direction !== null) editor.selectAdjacentShape(direction)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    const isUndoKey =
      (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')
    event.stopPropagation()
    if (isUndoKey && (key === 'y' || event.shiftKey)) editor.redo()
    else if (isUndoKey) editor.undo()
    else if (key === 'tab') finish(event.shiftKey ? 'prev' : 'next')
    else if (key === 'escape' || (key === 'enter' && !event.shiftKey)) finish(null)
    else return
    event.preventDefault()
  }
  const onBlur = () => {
    // reason: switching to another window must not end the typing
    if (document.hasFocus() && editor.getEditingShapeId() === shape.id)
      editor.setCurrentTool('select.idle')
  }

  return (
    <textarea
      ref={ref}
      className={className}
      defaultValue={textOf(shape)}
      aria-label={label}
      maxLength={maxLength}
      dir="auto"
      rows={1}
      spellCheck={false}
      onInput={onInput}
      onCompositionStart={onCompositionStart}
      onCompositionEnd={onCompositionEnd}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDown={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onContextMenu={stopEventPropagation}
    />
  )
}

/** A textarea whose value and the text of a shape follow each other. */
function useSharedText(
  ref: RefObject<HTMLTextAreaElement | null>,
  editor: Editor,
  shape: CardShape,
) {
  const { id, type } = shape
  const text = textOf(shape)
  const isComposing = useRef(false)
  /** The last text on which field and board agreed. */
  const agreed = useRef(text)

  const write = useCallback(
    (area: HTMLTextAreaElement) => {
      const current = editor.getShape<CardShape>(id)
      if (current === undefined) return
      const merged = mergeTexts(agreed.current, area.value, textOf(current))
      agreed.current = merged
      showText(area, merged)
      editor.updateShape({ id, type, props: { [textProps[type] ?? '']: merged } })
    },
    [editor, id, type],
  )

  useLayoutEffect(() => {
    if (ref.current === null || isComposing.current || text === agreed.current) return
    agreed.current = text
    showText(ref.current, text)
  }, [ref, text])

  useLayoutEffect(() => {
    const area = ref.current
    if (area === null) return undefined
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    return () => {
      // reason: a click elsewhere can take the field away in the middle of a composition
      if (isComposing.current) write(area)
    }
  }, [ref, write])

  return {
    onInput: ({ currentTarget }: FieldEvent) => {
      if (!isComposing.current) write(currentTarget)
    },
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: ({ currentTarget }: FieldEvent) => {
      isComposing.current = false
      write(currentTarget)
    },
  }
}

/** Shows another text and leaves the caret where it was in the words. */
function showText(area: HTMLTextAreaElement, next: string): void {
  if (area.value === next) return
  const splice = spliceBetween(area.value, next)
  const from = moveCaret(area.selectionStart, splice)
  const to = moveCaret(area.selectionEnd, splice)
  area.value = next
  area.setSelectionRange(from, to)
}

function textOf(shape: CardShape): string {
  return shape.type === 'touchpoint' ? shape.props.title : shape.props.text
}
