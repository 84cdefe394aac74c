import { useEffect, useState } from 'react'
import type { PlaceElsewhere } from '../features/find/use-found.ts'
import type { SidePanel } from './side-panel.ts'

const mark = 'data-is-found'

interface Found {
  readonly place: PlaceElsewhere
  /** What had the focus, so that one can go on looking. */
  readonly from: Element | null
}

/** Opens the panel in which something was found, if it is in one, and marks it until something else is found. */
export function usePlaceElsewhere(
  onPanel: (panel: SidePanel | null) => void,
): (place: PlaceElsewhere | null) => void {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (found === null) return undefined
    const { place, from } = found
    const entry = document.querySelector(`.workspace [data-found="${CSS.escape(place.id)}"]`)
    entry?.setAttribute(mark, '')
    if (panelOf(place) !== null) entry?.scrollIntoView({ block: 'nearest' })
    // reason: some panels take the focus when they open
    if (from instanceof HTMLElement) from.focus({ preventScroll: true })
    return () => entry?.removeAttribute(mark)
  }, [found])
  return (place) => {
    setFound(place === null ? null : { place, from: document.activeElement })
    // what the board shows is selected, and the inspector tells of it
    onPanel(place === null ? null : panelOf(place))
  }
}

/** Null for what stands around the board. */
function panelOf(place: PlaceElsewhere): SidePanel | null {
  return place.in === 'face' || place.in === 'stage' || place.in === 'row' ? null : place.in
}
