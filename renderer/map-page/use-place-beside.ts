import { useEffect, useState } from 'react'
import type { PlaceBeside } from '../../shared/map/find-beside.ts'
import type { SidePanel } from './side-panel.ts'

const mark = 'data-is-found'

interface Found {
  readonly place: PlaceBeside
  /** What had the focus, so that one can go on looking. */
  readonly from: Element | null
}

/** Opens the panel in which something was found, and marks it there until something else is. */
export function usePlaceBeside(
  onPanel: (panel: SidePanel | null) => void,
): (place: PlaceBeside | null) => void {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (found === null) return undefined
    const { place, from } = found
    const entry = document.querySelector(`.workspace-right [data-found="${CSS.escape(place.id)}"]`)
    entry?.setAttribute(mark, '')
    entry?.scrollIntoView({ block: 'nearest' })
    // reason: some panels take the focus when they open
    if (from instanceof HTMLElement) from.focus({ preventScroll: true })
    return () => entry?.removeAttribute(mark)
  }, [found])
  return (place) => {
    setFound(place === null ? null : { place, from: document.activeElement })
    // what the board shows is selected, and the inspector tells of it
    onPanel(place === null || place.in === 'cell' ? null : place.in)
  }
}
