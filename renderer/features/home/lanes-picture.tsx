import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'

/** The lanes of a map that holds no cards yet; none where its framework is not known here. */
export function LanesPicture({ frameworkName }: { readonly frameworkName: string }) {
  const stages = shippedFrameworks.find(({ name }) => name === frameworkName)?.stages ?? []
  const width = 160 / Math.max(1, stages.length)
  return (
    <svg className="lanes-picture" viewBox="0 0 160 100" preserveAspectRatio="none" aria-hidden>
      {stages.map((stage, at) => (
        <g key={stage.id} transform={`translate(${at * width} 0)`}>
          <rect width={width} height={100} fill={`var(--stage-${stage.colour}-tint)`} />
          <rect x={0.5} width={width - 1} height={7} fill={`var(--stage-${stage.colour})`} />
        </g>
      ))}
    </svg>
  )
}
