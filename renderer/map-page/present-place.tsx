import { useEffect, useMemo, useState } from 'react'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { PresenterBridge, PresenterState } from '../../shared/desktop/presenter.ts'
import type { Board } from '../canvas/board.ts'
import type { Device } from '../device.ts'
import { PresentMenu } from '../features/present/present-menu.tsx'
import type { PresentedChoice } from '../features/present/presented-choice.ts'
import type { MapSession } from '../session/map-session.ts'
import { useCommands } from '../ui/use-commands.ts'
import { useReadable } from '../ui/use-readable.ts'
import { tellPresenter } from './tell-presenter.ts'

export interface PresentPlaceProps {
  readonly board: Board
  readonly session: MapSession
  readonly device: Device
}

const follow = { kind: 'follow' } as const

/** Where the presenter window is opened and told what to show. */
export function PresentPlace({ board, session, device }: PresentPlaceProps) {
  const { bridge, theme } = device
  const { presenter } = bridge
  const { mapId } = session
  const state = useReadable(useMemo(() => watchPresenter(presenter), [presenter]))
  const framework = useReadable(session.framework)
  const [choice] = useState(() => createWritable<PresentedChoice>(follow))
  const chosen = useReadable(choice)
  const isOpen = state.mapId === mapId
  useEffect(() => {
    if (!isOpen) return undefined
    return tellPresenter({ board, session, choice, theme })
  }, [isOpen, board, session, choice, theme])
  useCommands(device.commands, {
    present: () => void (isOpen ? presenter.close() : presenter.open(mapId)),
  })
  return (
    <PresentMenu
      place={isOpen ? state.place : null}
      choice={chosen}
      stages={framework?.framework.stages ?? []}
      onOpen={() => {
        choice.set(follow)
        void presenter.open(mapId)
      }}
      onChoose={(kind) => {
        if (kind === 'follow') choice.set(follow)
        else if (kind === 'hold') choice.set({ kind: 'view', rect: board.view.get().rect })
        else if (kind === 'map') choice.set({ kind: 'map' })
        else choice.set({ kind: 'stage', stageId: kind })
      }}
      onClose={() => void presenter.close()}
    />
  )
}

function watchPresenter(presenter: PresenterBridge): Readable<PresenterState> {
  const state = createWritable<PresenterState>({ mapId: null, place: 'window' })
  return {
    get: () => state.get(),
    subscribe(listener) {
      const stops = [state.subscribe(listener), presenter.onState((next) => state.set(next))]
      return () => stops.forEach((stop) => stop())
    },
  }
}
