import { useEffect } from 'react'
import type { Board } from '../canvas/board.ts'

/** The parts of the map page in the order in which F6 goes through them. */
const parts = [
  '.workspace-board:not(.workspace-board-behind)',
  '.workspace-table',
  '.workspace-right',
  '.workspace-tools',
  '.zoom-corner',
  '.map-bar',
  '.face-strip',
  '.history-band',
  '.workspace-palette',
] as const

const focusable =
  'input:not([hidden]):not([disabled]), textarea, button:not([disabled]), [tabindex="0"]'

/** F6 and Shift+F6: from the board to its panels and back, wherever the focus is. */
export function usePartKeys(board: Board | null): void {
  useEffect(() => {
    if (board === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      goToPart(board, event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [board])
}

function goToPart(board: Board, step: 1 | -1): void {
  const shown = parts.filter((part) => firstControl(part) !== null)
  // reason: tools and zoom stand within the board's part, so the innermost part counts
  const at = shown.findLastIndex((part) => document.activeElement?.closest(part) != null)
  const from = Math.max(0, at)
  const next = shown[(from + step + shown.length) % shown.length]
  if (next === undefined || next === parts[0]) board.focus()
  else firstControl(next)?.focus()
}

/** The first field of a panel, else its first button. */
function firstControl(part: string): HTMLElement | null {
  const firstOf = (within: string) =>
    // what rests while one looks back can't be focused
    [...document.querySelectorAll<HTMLElement>(`${within} :is(${focusable})`)].find(
      (control) => control.closest('[inert]') === null,
    ) ?? null
  return firstOf(`${part} .panel-body`) ?? firstOf(part)
}
