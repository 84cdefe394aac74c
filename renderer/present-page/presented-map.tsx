import { useEffect, useSyncExternalStore } from 'react'
import { isSameJson } from '../../shared/document/entity.ts'
import type { Readable } from '../../shared/document/readable.ts'
import { isSameFilter } from '../../shared/map/filter/filter.ts'
import { PresentedBoard } from '../canvas/presented/presented-board.tsx'
import type { MapSession } from '../session/map-session.ts'
import type { Presented } from '../session/presenting.ts'
import type { ShownTheme } from '../show-theme.ts'
import { useReadable } from '../ui/use-readable.ts'

export interface PresentedMapProps {
  /** An open map. */
  readonly session: MapSession
  /** Null until the facilitator's window has said something. */
  readonly told: Presented | null
  /** As this device would have it. */
  readonly theme: Readable<ShownTheme>
  readonly licenceKey: string
}

const wholeMap = { kind: 'map' } as const
const usualBoard = { w: 1440, h: 800 }

export function PresentedMap({ session, told, theme, licenceKey }: PresentedMapProps) {
  const ownTheme = useReadable(theme)
  const shownTheme = told === null ? ownTheme : told.isDark ? 'dark' : 'light'
  useEffect(() => {
    document.documentElement.dataset['theme'] = shownTheme
  }, [shownTheme])
  useEffect(() => {
    if (told === null) return
    if (!isSameJson(told.wording, session.wording.get())) session.wording.set(told.wording)
    if (!isSameFilter(told.filter, session.filter.get())) session.filter.set(told.filter)
  }, [session, told])
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const height = useSyncExternalStore(onResize, () => window.innerHeight)
  const board = told?.board ?? usualBoard
  const scale = Math.max(width / height > board.w / board.h ? height / board.h : width / board.w, 1)
  return (
    <div
      className="present-scaled"
      style={{ width: width / scale, height: height / scale, transform: `scale(${scale})` }}
    >
      <PresentedBoard
        session={session}
        theme={shownTheme}
        licenceKey={licenceKey}
        part={told?.part ?? wholeMap}
      />
    </div>
  )
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
