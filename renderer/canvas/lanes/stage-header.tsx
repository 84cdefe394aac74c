import { TriangleAlert } from 'lucide-react'
import { useEditor, useValue } from 'tldraw'
import { useRef } from 'react'
import type { Stage } from '../../../shared/framework/framework.ts'
import { laneWidth } from '../../../shared/map/lane.ts'
import { resizeLane } from '../../../shared/map/edit-lanes.ts'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useBoardContext } from '../board-context.ts'
import type { StageHeading } from './board-heading.ts'
import { toBoard, useFollowCamera } from './follow-camera.ts'
import { FunnelSteps } from './funnel-steps.tsx'
import { LaneDivider } from './lane-divider.tsx'
import { StageCard } from './stage-card.tsx'

/** A stage above its lane: steps of funnels, its name in the chosen words, and its edge. */
export function StageHeader({ stage, at }: { readonly stage: Stage; readonly at: number }) {
  const editor = useEditor()
  const { session, lanes, projection, isReadOnly, wantStageChange } = useBoardContext()
  const text = useText()
  const isContributor = useReadable(session.role) === 'contributor'
  const isFixed = useValue(isReadOnly) || isContributor
  const heading = useValue('heading', () => projection.heading.get().byStage.get(stage.id), [
    projection,
    stage.id,
  ])
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
      const room = Math.max(0, width - hidden - namePadding)
      name.current.style.maxWidth = `${room}px`
      name.current.toggleAttribute('data-cut', hidden > 0 && room < fewLetters)
    },
    [projection, at],
  )
  return (
    <div
      ref={header}
      className="stage-header"
      data-stage={stage.colour}
      data-found={stage.id}
      style={{ zIndex: -at }}
    >
      <FunnelSteps stage={stage} />
      <StageCard stage={stage}>
        <button
          type="button"
          className="stage-header-name"
          onDoubleClick={() => wantStageChange(stage.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.stopPropagation()
            wantStageChange(stage.id)
          }}
        >
          <span ref={name} className="stage-header-words">
            {heading === undefined ? stage.name : <Names heading={heading} />}
          </span>
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

function Names({ heading: { title, beneath, flag } }: { readonly heading: StageHeading }) {
  if (beneath === '') return <bdi className="stage-header-title">{title}</bdi>
  return (
    <>
      {flag === '' ? null : (
        <>
          <TriangleAlert className="stage-header-flag" aria-hidden />
          <VisuallyHidden>{flag}: </VisuallyHidden>
        </>
      )}
      <span className="stage-header-pair">
        <bdi className="stage-header-title">{title}</bdi>
        <VisuallyHidden>, </VisuallyHidden>
        <bdi className="stage-header-beneath">{beneath}</bdi>
      </span>
    </>
  )
}

/** Where the row labels end that stand at the left of the board. */
const rowLabelEdge = 120
const namePadding = 24
/** With less room a name is not broken into lines, where a few letters under each other would say nothing. */
const fewLetters = 72
