import { BookOpenText, Eye, Keyboard, MessageCircleQuestionMark, UsersRound } from 'lucide-react'
import { useEffect } from 'react'
import { createWritable } from '../../shared/document/readable.ts'
import type { MapSummary } from '../../shared/map/read-summary.ts'
import type { Board } from '../canvas/board.ts'
import type { Device } from '../device.ts'
import { CommentsButton } from '../features/comments/comments-button.tsx'
import type { FileCommands } from '../features/file/file-commands.ts'
import { FileMenu } from '../features/file/file-menu.tsx'
import { HistoryButton } from '../features/history/history-button.tsx'
import type { MapFile } from '../files/map-file.ts'
import { MapBar } from '../features/map-bar/map-bar.tsx'
import { PeopleHere } from '../features/people/people-here.tsx'
import { ShareButton } from '../features/share/share-button.tsx'
import { CrowdedMark } from '../features/status/crowded-mark.tsx'
import { IgnoredFrameworkMark } from '../features/status/ignored-framework-mark.tsx'
import { QuarantineMark } from '../features/status/quarantine-mark.tsx'
import { SyncStatusMark } from '../features/status/sync-status-mark.tsx'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { PresentPlace } from './present-place.tsx'
import { useMapCommands } from './use-map-commands.ts'
import { useSharedRoom } from './use-shared-room.ts'
import { FrameworkPlace, type FrameworkWish } from './framework-place.tsx'
import type { SidePanel } from './side-panel.ts'
import type { LookingBack } from './use-looking-back.ts'
import type { ShownAs } from './use-shown-as.ts'
import { ViewSwitch } from './view-switch.tsx'

export interface WorkspaceBarProps {
  readonly session: MapSession
  readonly device: Device
  readonly file: MapFile
  readonly fileCommands: FileCommands
  readonly board: Board | null
  readonly summary: MapSummary
  readonly readOnly: boolean
  readonly back: LookingBack
  readonly panel: SidePanel | null
  readonly onPanel: (panel: SidePanel | null) => void
  readonly onKeys: () => void
  readonly shownAs: ShownAs
  readonly onShowAs: (shownAs: ShownAs) => void
  readonly wish: FrameworkWish | null
  readonly onWish: (wish: FrameworkWish | null) => void
}

/** Until the board is there nobody can be followed. */
const nobody = createWritable<number | null>(null)

export function WorkspaceBar(props: WorkspaceBarProps) {
  const { session, device, file, fileCommands, board, summary, readOnly } = props
  const { panel, onPanel, onKeys, wish, onWish } = props
  const { bridge, identity } = device
  const text = useText()
  const tokens = useReadable(device.passes.tokens)
  // this computer hosts what its own server has
  const isOwn = device.serverOf(session.mapId) === bridge.info.serverUrl
  const room = useSharedRoom(isOwn ? bridge.host : null, session)
  const following = useReadable(board?.following ?? nobody)
  const { still, isPast } = props.back.state
  useMapCommands({
    ...props,
    // what is not in sight is not undone, nor zoomed
    session: isPast && still !== null ? still : session,
    board: isPast ? props.back.stillBoard : board,
    commands: device.commands,
  })
  const fileState = useReadable(file.state)
  const isEdited = fileState.status === 'edited' || fileState.status === 'failed'
  useEffect(() => {
    const title = summary.title === '' ? text('home.untitled') : summary.title
    // reason: only a Mac marks a window with unsaved edits by itself
    void bridge.setTitle(isEdited && bridge.info.platform !== 'mac' ? `• ${title}` : title)
  }, [bridge, text, summary.title, isEdited])
  return (
    <MapBar
      session={session}
      summary={summary}
      readOnly={readOnly}
      isResting={isPast}
      file={<FileMenu file={file} commands={fileCommands} platform={bridge.info.platform} />}
      framework={
        <FrameworkPlace
          session={session}
          device={device}
          mapTitle={summary.title}
          readOnly={readOnly || isPast}
          wish={wish}
          onWish={onWish}
        />
      }
      status={
        <>
          {board === null ? null : (
            <>
              <CrowdedMark shapeCount={board.shapeCount} />
              <QuarantineMark quarantined={board.quarantined} />
            </>
          )}
          <IgnoredFrameworkMark ignored={session.ignoredFrameworks} />
          <SyncStatusMark
            sync={session.status}
            isKeptHere={device.isKeptHere(session.mapId)}
            readOnly={readOnly}
          />
        </>
      }
    >
      <PeopleHere
        people={session.people}
        identity={identity}
        following={following}
        onFollow={(clientId) => board?.follow(clientId)}
      />
      <span className="map-bar-extra">
        <ViewSwitch shownAs={props.shownAs} onShowAs={props.onShowAs} />
        <IconButton
          label={text('personas.title')}
          icon={<UsersRound />}
          pressed={panel === 'personas'}
          onClick={() => onPanel(panel === 'personas' ? null : 'personas')}
        />
        <CommentsButton
          session={session}
          isOpen={panel === 'comments'}
          onToggle={() => onPanel(panel === 'comments' ? null : 'comments')}
        />
        <IconButton
          label={text('needs.title')}
          icon={<MessageCircleQuestionMark />}
          pressed={panel === 'needs'}
          onClick={() => onPanel(panel === 'needs' ? null : 'needs')}
        />
        <IconButton
          label={text('story.title')}
          icon={<BookOpenText />}
          pressed={panel === 'story'}
          onClick={() => onPanel(panel === 'story' ? null : 'story')}
        />
        <IconButton
          label={text('insight.title')}
          icon={<Eye />}
          pressed={panel === 'insight'}
          onClick={() => onPanel(panel === 'insight' ? null : 'insight')}
        />
        <HistoryButton
          isOpen={panel === 'history'}
          onToggle={() => onPanel(panel === 'history' ? null : 'history')}
        />
        {board === null ? null : <PresentPlace board={board} session={session} device={device} />}
        <IconButton
          className="map-bar-keys"
          label={text('keys.title')}
          icon={<Keyboard />}
          keys="?"
          onClick={onKeys}
        />
      </span>
      <ShareButton
        kind="map"
        id={session.mapId}
        commands={device.commands}
        serverUrl={device.serverOf(session.mapId)}
        links={session.links}
        token={tokens[session.mapId] ?? null}
        isInBrowser={bridge.info.edition === 'web'}
        {...(room === null ? {} : { room })}
      />
    </MapBar>
  )
}
