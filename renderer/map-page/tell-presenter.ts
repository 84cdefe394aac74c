import type { Readable } from '../../shared/document/readable.ts'
import type { Board } from '../canvas/board.ts'
import type { PresentedChoice } from '../features/present/presented-choice.ts'
import type { MapSession } from '../session/map-session.ts'
import { openPresenting } from '../session/presenting.ts'
import type { ShownTheme } from '../show-theme.ts'

export interface PresenterSources {
  readonly board: Board
  readonly session: MapSession
  readonly choice: Readable<PresentedChoice>
  readonly theme: Readable<ShownTheme>
}

/** Often enough for the eye. */
const betweenMs = 1000 / 30

/** Says what to show, now and whenever that changes. @returns the end of it */
export function tellPresenter({ board, session, choice, theme }: PresenterSources): () => void {
  const line = openPresenting(session.mapId)
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = () => {
    timer = null
    const { rect, size } = board.view.get()
    const chosen = choice.get()
    line.tell({
      leader: session.awareness.clientID,
      part: chosen.kind === 'follow' ? { kind: 'view', rect } : chosen,
      board: size,
      wording: session.wording.get(),
      filter: session.filter.get(),
      isDark: theme.get() === 'dark',
    })
  }
  const tellSoon = () => {
    timer ??= setTimeout(tell, betweenMs)
  }
  line.onAsked(tellSoon)
  const sources = [board.view, choice, theme, session.wording, session.filter]
  const stops = sources.map((source) => source.subscribe(tellSoon))
  tell()
  return () => {
    stops.forEach((stop) => stop())
    if (timer !== null) clearTimeout(timer)
    line.close()
  }
}
