import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useEditor, useValue } from 'tldraw'
import type { Writable } from '../../shared/document/readable.ts'
import { useText } from '../messages/use-text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { Minimap } from './minimap.tsx'

const glide = { animation: { duration: 180 } } as const

/** Bottom left: how much of the map is in view, and the map at a glance. */
export function ZoomCorner({ minimapShown }: { readonly minimapShown: Writable<boolean> }) {
  const editor = useEditor()
  const text = useText()
  const isShown = useReadable(minimapShown)
  const percent = useValue('zoom in percent', () => Math.round(editor.getZoomLevel() * 100), [
    editor,
  ])
  return (
    <div className="zoom-corner" role="group" aria-label={text('board.view')}>
      {isShown ? <Minimap /> : null}
      <div className="zoom-bar">
        <IconButton
          side="top"
          label={text(isShown ? 'board.hideMinimap' : 'board.showMinimap')}
          icon={<MapIcon aria-hidden />}
          pressed={isShown}
          onClick={() => minimapShown.set(!isShown)}
        />
        <IconButton
          side="top"
          label={text('board.zoomOut')}
          keys="-"
          icon={<Minus aria-hidden />}
          onClick={() => editor.zoomOut(undefined, glide)}
        />
        <Tooltip side="top" label={text('board.zoomTo100')} keys="Shift 0">
          <button
            type="button"
            className="zoom-percent"
            onClick={() => editor.resetZoom(undefined, glide)}
          >
            {text('board.percent', { share: percent / 100 })}
          </button>
        </Tooltip>
        <IconButton
          side="top"
          label={text('board.zoomIn')}
          keys="+"
          icon={<Plus aria-hidden />}
          onClick={() => editor.zoomIn(undefined, glide)}
        />
        <IconButton
          side="top"
          label={text('board.zoomToFit')}
          keys="Shift 1"
          icon={<Maximize aria-hidden />}
          onClick={() => editor.zoomToFit(glide)}
        />
      </div>
    </div>
  )
}
