import { visibilities, type Visibility } from '../../../shared/map/touchpoint.ts'
import { useText } from '../../messages/use-text.ts'

const width = 288
const height = 168
const topY = 12
const bottomY = height - 8
/** Half widths of the ice: at its tip, where it is widest below the water, and at its foot. */
const tip = 14
const waist = 116
const foot = 36

export interface IcebergProps {
  /** How much of the ice is what, in any one unit; together more than nothing. */
  readonly amounts: Readonly<Record<Visibility, number>>
  /** An amount in words. */
  readonly say: (amount: number) => string
}

/**
 * The share above the waterline is what is observed; below it lie, layer by layer, what customers
 * report, what is inferred and what cannot be observed.
 */
export function Iceberg({ amounts, say }: IcebergProps) {
  const text = useText()
  const layers = layersOf(amounts)
  const waterline = layers[0]?.to ?? topY
  return (
    <svg className="iceberg" viewBox={`0 0 ${width} ${height}`} role="img">
      <title>
        {layers
          .map(({ visibility, amount }) => `${text(`visibility.${visibility}`)}: ${say(amount)}`)
          .join('. ')}
      </title>
      <rect className="iceberg-water" y={waterline} width={width} height={height - waterline} />
      {layers.map(({ visibility, amount, from, to }) =>
        amount === 0 ? null : (
          <path
            key={visibility}
            className="iceberg-layer"
            data-visibility={visibility}
            d={slice(from, to)}
          />
        ),
      )}
      <line className="iceberg-line" x1={0} x2={width} y1={waterline} y2={waterline} />
      {layers.map(({ visibility, amount, from, to }) =>
        to - from < 14 ? null : (
          <text
            key={visibility}
            className="iceberg-count"
            x={width / 2}
            y={(from + to) / 2}
            dominantBaseline="central"
            textAnchor="middle"
          >
            {say(amount)}
          </text>
        ),
      )}
    </svg>
  )
}

function layersOf(amounts: Readonly<Record<Visibility, number>>) {
  const all = visibilities.reduce((sum, visibility) => sum + amounts[visibility], 0)
  const unit = (bottomY - topY) / all
  let to = topY
  return visibilities.map((visibility) => {
    const amount = amounts[visibility]
    const from = to
    to += unit * amount
    return { visibility, amount, from, to }
  })
}

/** The part of the ice between two heights. */
function slice(from: number, to: number): string {
  const corners = [from, ...bendsBetween(from, to), to]
  const left = corners.map((y) => `${width / 2 - halfWidthAt(y)} ${y}`)
  const right = corners.toReversed().map((y) => `${width / 2 + halfWidthAt(y)} ${y}`)
  return `M${[...left, ...right].join('L')}Z`
}

const waistY = topY + (bottomY - topY) * 0.45

function bendsBetween(from: number, to: number): readonly number[] {
  return from < waistY && waistY < to ? [waistY] : []
}

function halfWidthAt(y: number): number {
  if (y <= waistY) return tip + ((waist - tip) * (y - topY)) / (waistY - topY)
  return waist - ((waist - foot) * (y - waistY)) / (bottomY - waistY)
}
