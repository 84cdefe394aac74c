import './heading.css'
import { useEditor, useValue } from 'tldraw'
import { useText } from '../../messages/use-text.ts'
import { useBoardContext } from '../board-context.ts'
import { endingAt, toBoard, useFollowCamera } from './follow-camera.ts'
import { StageHeader } from './stage-header.tsx'

/** The bar of stages: above its lanes while their top is in view, else at the top of the board. */
export function StageHeaders() {
  const editor = useEditor()
  const { lanes, projection } = useBoardContext()
  const text = useText()
  const stages = useValue('stages', () => lanes.stages.get(), [lanes])
  const tracks = useValue('lane tracks', () => projection.layout.get().lanes, [projection])
  const height = useValue('header height', () => projection.layout.get().header, [projection])
  const bar = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      element.style.transform = `translateY(${endingAt(toBoard(camera, 0, 'y'))})`
    },
    [],
  )
  const stageById = new Map(stages.map((stage) => [stage.id, stage]))
  return (
    <div
      ref={bar}
      className="stage-headers"
      style={{ height }}
      role="group"
      aria-label={text('board.stages')}
    >
      {tracks.map((track, at) => {
        const stage = stageById.get(track.id)
        return stage === undefined ? null : <StageHeader key={track.id} stage={stage} at={at} />
      })}
    </div>
  )
}
