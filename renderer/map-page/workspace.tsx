import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { RecordId } from '../../shared/document/record.ts'
import { createWritable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { Board } from '../canvas/board.ts'
import type { Device } from '../device.ts'
import { KeysDialog } from '../features/keys/keys-dialog.tsx'
import { AskName } from '../features/people/ask-name.tsx'
import { DocumentBanners } from '../features/status/document-banners.tsx'
import { TableView } from '../features/table/table-view.tsx'
import type { MapFile } from '../files/map-file.ts'
import type { MapHistory } from '../history/map-history.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { useMedia } from '../ui/use-media.ts'
import { useToast } from '../ui/toast.tsx'
import { usePart } from '../ui/use-part.ts'
import { BoardPlace } from './board-place.tsx'
import { FacePlace } from './face-place.tsx'
import { FileBanners } from './file-banners.tsx'
import type { FrameworkWish } from './framework-place.tsx'
import { HistoryStrip } from './history-strip.tsx'
import { PalettePlace, PaletteRoom } from './palette-place.tsx'
import { RightPlace } from './right-place.tsx'
import type { SidePanel } from './side-panel.ts'
import { useCatalogue } from './use-catalogue.ts'
import { useCommentsView } from './use-comments-view.ts'
import { useFileCommands } from './use-file-commands.ts'
import { useLookingBack } from './use-looking-back.ts'
import { usePlaceElsewhere } from './use-place-elsewhere.ts'
import { usePartKeys } from './use-part-keys.ts'
import { useOverstepNotice } from './use-overstep-notice.ts'
import { useShownAs } from './use-shown-as.ts'
import { useThumbnail } from './use-thumbnail.ts'
import { WorkspaceBar } from './workspace-bar.tsx'

export interface WorkspaceProps {
  readonly session: MapSession
  readonly file: MapFile
  readonly history: MapHistory
  readonly device: Device
  readonly readOnly: boolean
}

/** An open map: bar, board, and what stands around the board. */
export function Workspace({ session, file, history, device, readOnly }: WorkspaceProps) {
  const { bridge, press, library, libraries, preferences, identity, nameAsked } = device
  const [, navigate] = useLocation()
  const text = useText()
  const toast = useToast()
  const [board, setBoard] = useState<Board | null>(null)
  const [panel, setPanel] = useState<SidePanel | null>(null)
  const [door, setDoor] = useState<RecordId | null>(null)
  const [minimapOnPhone] = useState(() => createWritable(false))
  const [areKeysOpen, setAreKeysOpen] = useState(false)
  const [shownAs, showAs] = useShownAs(session)
  const [wish, setWish] = useState<FrameworkWish | null>(null)
  const summary = usePart(session.view, (view) => view.summary)
  const personas = usePart(session.view, (view) => view.personas)
  const { catalogue, onUse } = useCatalogue(session, libraries)
  const isPhone = useMedia('(max-width: 699px)')
  const back = useLookingBack(session, history, board, panel === 'history')
  const { isPast } = back.state
  const isTableAlone = shownAs === 'table' && !isPhone && !back.isOn
  const minimapShown = isPhone ? minimapOnPhone : preferences.minimapShown
  const showKeys = useCallback(() => setAreKeysOpen(true), [])
  const closePanel = useCallback(() => setPanel(null), [])
  const openComments = useCallback(() => setPanel('comments'), [])
  const comments = useCommentsView(board, openComments)
  usePartKeys(isPast ? back.stillBoard : board)
  const showElsewhere = usePlaceElsewhere(setPanel)
  const openHistory = useCallback(() => setPanel('history'), [])
  const fileCommands = useFileCommands(session, file, device, openHistory)
  useThumbnail({ session, board, library })
  useEffect(() => {
    // what a browser has not fetched while the server was there cannot save a file when it is gone
    if (board !== null && bridge.info.edition === 'web') press.warmUp()
  }, [board, bridge, press])
  const tell = (code: ProblemCode) =>
    toast({ message: `${text(`problem.${code}.happened`)} ${text(`problem.${code}.todo`)}` })
  useOverstepNotice(session, () => tell('not-your-card'))

  return (
    <div className="workspace">
      <WorkspaceBar
        session={session}
        device={device}
        file={file}
        fileCommands={fileCommands}
        board={board}
        summary={summary}
        readOnly={readOnly}
        back={back}
        panel={panel}
        onPanel={setPanel}
        onKeys={showKeys}
        shownAs={shownAs}
        onShowAs={showAs}
        wish={wish}
        onWish={setWish}
      />
      {back.isOn ? (
        <HistoryStrip session={session} history={history} back={back} readOnly={readOnly} />
      ) : (
        <FacePlace
          session={session}
          board={board}
          summary={summary}
          readOnly={readOnly}
          panel={panel}
          onPanel={setPanel}
        />
      )}
      <DocumentBanners session={session} />
      <FileBanners file={file} commands={fileCommands} />
      {device.serverOf(session.mapId) === null ? null : (
        <AskName identity={identity} asked={nameAsked} />
      )}
      <div className="workspace-body">
        {isPhone || readOnly || isTableAlone ? null : board === null ? (
          <PaletteRoom collapsed={preferences.paletteCollapsed} />
        ) : (
          <PalettePlace
            board={board}
            session={session}
            catalogue={catalogue}
            onUse={onUse}
            onEditCatalogue={() =>
              navigate(`/library/${libraries.known.libraries.get().ownId}/catalogue`)
            }
            collapsed={preferences.paletteCollapsed}
            isPanelOpen={panel !== null}
            onClosePanel={closePanel}
            isResting={isPast}
          />
        )}
        <BoardPlace
          session={session}
          board={board}
          onBoard={setBoard}
          back={back}
          minimapShown={minimapShown}
          isPhone={isPhone}
          readOnly={readOnly}
          isBehind={isTableAlone}
          onProblem={tell}
          onWantStageChange={(stageId) => setWish({ stageId })}
          onReadFrom={(cardId) => {
            setDoor(cardId)
            setPanel('story')
          }}
          onComment={comments.take}
          onComments={openComments}
          onElsewhere={showElsewhere}
          device={device}
        />
        {board === null || isPhone || shownAs === 'board' || back.isOn ? null : (
          <TableView
            session={session}
            board={board}
            catalogue={catalogue}
            find={isTableAlone ? device.commands : null}
            onShow={(id) => {
              if (isTableAlone) showAs('board')
              board.show(id)
              board.focus()
            }}
          />
        )}
        {board === null ? null : (
          <RightPlace
            isSheet={isPhone}
            board={board}
            session={session}
            personas={personas}
            libraries={libraries}
            catalogue={catalogue}
            onUse={onUse}
            retailShown={preferences.retailShown}
            panel={panel}
            onPanel={setPanel}
            door={door}
            onDoor={setDoor}
            comments={comments}
            identity={identity}
            history={history}
            back={back}
          />
        )}
      </div>
      <KeysDialog isOpen={areKeysOpen} onOpenChange={setAreKeysOpen} />
    </div>
  )
}
