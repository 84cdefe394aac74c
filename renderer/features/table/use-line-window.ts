import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import { lineHeight, stageLineHeight } from './column-widths.ts'

export interface ShownLine {
  readonly at: number
  /** In pixels from the top of all lines. */
  readonly top: number
}

export interface LineWindow {
  readonly shown: readonly ShownLine[]
  readonly height: number
  readonly onScroll: () => void
  /** Scrolls as little as brings a line into view below the headings. */
  readonly show: (line: number) => void
}

/** Beyond the view, so that the next lines are there when the wheel reaches them. */
const spare = 10

/** Of thousands of lines those near the view, and the one that has the focus. */
export function useLineWindow(
  gridRef: RefObject<HTMLDivElement | null>,
  lines: readonly TableLine[],
  focused: number,
): LineWindow {
  const [view, setView] = useState({ top: 0, height: 900 })
  const tops = useMemo(() => topsOf(lines), [lines])
  const look = () => {
    const { current } = gridRef
    if (current === null) return
    const { scrollTop: top, clientHeight: height } = current
    if (top !== view.top || height !== view.height) setView({ top, height })
  }
  useLayoutEffect(() => {
    const { current } = gridRef
    if (current === null) return undefined
    const onResize = () => setView({ top: current.scrollTop, height: current.clientHeight })
    const observer = new ResizeObserver(onResize)
    observer.observe(current)
    return () => observer.disconnect()
  }, [gridRef])
  const from = Math.max(0, lineAt(tops, view.top) - spare)
  const to = Math.min(lines.length, lineAt(tops, view.top + view.height) + 1 + spare)
  const near = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  // reason: the cell that has the focus must be there to be named
  if (focused >= 0 && focused < lines.length && (focused < from || focused >= to))
    near.push(focused)
  return {
    shown: near.map((at) => ({ at, top: tops[at] ?? 0 })),
    height: tops[lines.length] ?? 0,
    onScroll: look,
    show(line) {
      const { current } = gridRef
      const top = tops[line]
      const bottom = tops[line + 1]
      if (current === null || top === undefined || bottom === undefined) return
      const room = current.clientHeight - lineHeight
      if (top < current.scrollTop) current.scrollTop = top
      else if (bottom > current.scrollTop + room) current.scrollTop = bottom - room
    },
  }
}

/** Where each line begins, and last where they all end. */
function topsOf(lines: readonly TableLine[]): readonly number[] {
  const tops = [0]
  let top = 0
  for (const { kind } of lines) {
    top += kind === 'stage' ? stageLineHeight : lineHeight
    tops.push(top)
  }
  return tops
}

/** The line at a height. */
function lineAt(tops: readonly number[], height: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
