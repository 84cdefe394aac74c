import { TriangleAlert } from 'lucide-react'
import { useEditor, useValue } from 'tldraw'
import { useBoardContext } from '../board-context.ts'
import { funnelHeight } from './board-heading.ts'
import { endingAt, toBoard, useFollowCamera } from './follow-camera.ts'
import { RowsList } from '../rows/rows-list.tsx'
import { HeadingChoice } from './heading-choice.tsx'

/** Where headers and labels meet: names the funnels, and lets one choose whose words are shown. */
export function BoardCorner() {
  const editor = useEditor()
  const { lanes, projection } = useBoardContext()
  const framework = useValue('framework', () => lanes.framework.get(), [lanes])
  const funnels = useValue('funnels', () => projection.heading.get().funnels, [projection])
  const height = useValue('header height', () => projection.layout.get().header, [projection])
  const corner = useFollowCamera<HTMLDivElement>(
    editor,
    (element, camera) => {
      const left = endingAt(toBoard(camera, 0, 'x'))
      const top = endingAt(toBoard(camera, 0, 'y'))
      element.style.transform = `translate(${left}, ${top})`
    },
    [],
  )
  return (
    <div ref={corner} className="board-corner" style={{ height }}>
      {funnels.map(({ id, source, flag }) => (
        <div key={id} className="funnel-source" style={{ height: funnelHeight }} title={source}>
          <bdi className="funnel-step-name">{source}</bdi>
          {flag === '' ? null : <TriangleAlert aria-label={flag} role="img" />}
        </div>
      ))}
      <div className="board-corner-choices">
        {framework === null ? null : <HeadingChoice framework={framework} />}
        <RowsList />
      </div>
    </div>
  )
}
