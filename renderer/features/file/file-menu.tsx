import './file.css'
import {
  FileClock,
  FolderOpen,
  History,
  LayoutTemplate,
  Save,
  SaveAll,
  TriangleAlert,
  File,
} from 'lucide-react'
import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import { titleFromFileName } from '../../../shared/file/file-name.ts'
import type { MapFile, MapFileState } from '../../files/map-file.ts'
import { useText } from '../../messages/use-text.ts'
import { Menu } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { FileCommands } from './file-commands.ts'

export interface FileMenuProps {
  readonly file: MapFile
  readonly commands: FileCommands
  readonly platform: DesktopInfo['platform']
}

const stateKeys = {
  saved: 'file.saved',
  edited: 'file.edited',
  saving: 'file.saving',
  failed: 'file.failed',
} as const

/** Which file the map is in, whether that is up to date, and what can be done with it. */
export function FileMenu({ file, commands, platform }: FileMenuProps) {
  const text = useText()
  const state = useReadable(file.state)
  const hasFile = state.status !== 'none'
  const key = (letters: string) => (platform === 'mac' ? `⌘${letters}` : `Ctrl+${letters}`)
  const shiftKey = platform === 'mac' ? '⇧⌘S' : 'Ctrl+Shift+S'
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="file-mark"
          data-status={state.status}
          aria-label={
            hasFile
              ? text('file.state', { name: state.face.name, state: text(stateKeys[state.status]) })
              : text('file.menu')
          }
        >
          {state.status === 'failed' ? <TriangleAlert aria-hidden /> : <File aria-hidden />}
          <FileWords state={state} />
        </button>
      }
      entries={[
        { kind: 'heading', label: hasFile ? state.face.name : text('file.none') },
        {
          kind: 'action',
          label: text('file.open'),
          icon: <FolderOpen />,
          keys: key('O'),
          run: commands.open,
        },
        { kind: 'separator' },
        {
          kind: 'action',
          label: text(hasFile ? 'file.save' : 'file.saveFirst'),
          icon: <Save />,
          keys: key('S'),
          run: commands.save,
        },
        {
          kind: 'action',
          label: text('file.saveAs'),
          icon: <SaveAll />,
          keys: shiftKey,
          run: commands.saveAs,
        },
        { kind: 'separator' },
        {
          kind: 'action',
          label: text('file.revert'),
          icon: <History />,
          disabled: !hasFile,
          run: commands.revert,
        },
        {
          kind: 'action',
          label: text('file.versions'),
          icon: <FileClock />,
          run: commands.browseVersions,
        },
        { kind: 'separator' },
        {
          kind: 'action',
          label: text('file.saveAsTemplate'),
          icon: <LayoutTemplate />,
          run: commands.saveAsTemplate,
        },
      ]}
    />
  )
}

function FileWords({ state }: { readonly state: MapFileState }) {
  const text = useText()
  if (state.status === 'none') return <span className="file-mark-name">{text('file.menu')}</span>
  return (
    <>
      <span className="file-mark-name" dir="auto">
        {titleFromFileName(state.face.name)}
      </span>
      <span className="file-mark-state">{text(stateKeys[state.status])}</span>
    </>
  )
}
