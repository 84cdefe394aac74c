import { useEditor, useValue } from 'tldraw'
import { useRef } from 'react'
import type { Stage } from '../../../shared/framework/framework.ts'
import { laneWidth } from '../../../shared/map/lane.ts'
import { resizeLane } from '../../../shared/map/edit-lanes.ts'
import { useText } from '../../messages/use-text.ts'
import { useBoardContext } from '../board-context.ts'
import { endingAt, toBoard, useFollowCamera } from './follow-camera.ts'
import { LaneDivider } from './lane-divider.tsx'
import { StageCard } from './stage-card.tsx'

/** The bar of stages: above its lanes while their top is in view, else at the top of the board. */
export function StageHeaders() {
  const editor = useEditor()
  const { lanes, projection } = useBoardContext()
  const text = useText()
  const stages = useValue('stages', () => lanes.stages.get(), [lanes])
  const tracks = useValue('lane tracks', () => projection.layout.get().lanes, [projection])
  const bar = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      element.style.transform = `translateY(${endingAt(toBoard(camera, 0, 'y'))})`
    },
    [],
  )
  const stageById = new Map(stages.map((stage) => [stage.id, stage]))
  return (
    <div ref={bar} className="stage-headers" role="group" aria-label={text('board.stages')}>
      {tracks.map((track, at) => {
        const stage = stageById.get(track.id)
        return stage === undefined ? null : <StageHeader key={track.id} stage={stage} at={at} />
      })}
    </div>
  )
}

function StageHeader({ stage, at }: { readonly stage: Stage; readonly at: number }) {
  const editor = useEditor()
  const { session, lanes, projection, isReadOnly } = useBoardContext()
  const text = useText()
  const isFixed = useValue(isReadOnly)
  const name = useRef<HTMLSpanElement>(null)
  const header = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      const track = projection.layout.get().lanes[at]
      if (track === undefined) return
      const left = toBoard(camera, track.start, 'x')
      const width = track.size * camera.z
      element.style.transform = `translateX(${left}px)`
      element.style.width = `${width}px`
      if (name.current === null) return
      // reason: the name of a lane that begins left of the board stays where it can be read
      const hidden = Math.min(width, Math.max(0, rowLabelEdge - left))
      name.current.style.transform = `translateX(${hidden}px)`
      name.current.style.maxWidth = `${Math.max(0, width - hidden - namePadding)}px`
    },
    [projection, at],
  )
  return (
    <div ref={header} className="stage-header" data-stage={stage.colour} style={{ zIndex: -at }}>
      <StageCard stage={stage}>
        <button type="button" className="stage-header-name">
          <span ref={name}>{stage.name}</span>
        </button>
      </StageCard>
      {isFixed ? null : (
        <LaneDivider
          axis="x"
          label={text('board.laneWidth', { stage: stage.name })}
          value={() => projection.layout.get().lanes[at]?.size ?? laneWidth.usual}
          bounds={laneWidth}
          onPreview={(size) =>
            lanes.preview.set(size === null ? null : { track: 'lane', id: stage.id, size })
          }
          onCommit={(size) => session.edit((map) => resizeLane(map, stage.id, size))}
        />
      )}
    </div>
  )
}

/** Where the row labels end that stand at the left of the board. */
const rowLabelEdge = 120
const namePadding = 24
