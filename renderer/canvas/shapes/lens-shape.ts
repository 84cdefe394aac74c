// A lens over the cards of one row: the curve of feelings, or who owns how many in each stage.
// Local to each window like the cells; what it shows is handed to it.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import { owners, type Owner } from '../../../shared/map/touchpoint.ts'

export const lensKinds = ['feelings', 'owners'] as const
export type LensKind = (typeof lensKinds)[number]

export interface LensProps {
  readonly w: number
  readonly h: number
  readonly kind: LensKind
  /** Written by {@link feelingsData} or {@link ownersData}. */
  readonly data: readonly number[]
  /** What each point of the curve says when asked. */
  readonly labels: readonly string[]
}

export type LensShape = TLBaseShape<'lens', LensProps>

export const lensProps: RecordProps<LensShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: T.literalEnum(...lensKinds),
  data: T.arrayOf(T.number),
  labels: T.arrayOf(T.string),
}

export interface FeelingPoint {
  /** Of the lane's centre, from the left edge of the lens. */
  readonly x: number
  /** −2 … +2, also between the whole numbers. */
  readonly emotion: number
}

/** Cards per owner in one stage. */
export interface OwnerShare {
  readonly x: number
  readonly w: number
  readonly counts: Readonly<Record<Owner, number>>
}

/** Points from left to right. */
export function feelingsData(points: readonly FeelingPoint[]): number[] {
  return points.flatMap(({ x, emotion }) => [x, emotion])
}

export function feelingPoints(data: readonly number[]): readonly FeelingPoint[] {
  const points: FeelingPoint[] = []
  for (let at = 0; at + 1 < data.length; at += 2)
    points.push({ x: data[at] ?? 0, emotion: data[at + 1] ?? 0 })
  return points
}

export function ownersData(shares: readonly OwnerShare[]): number[] {
  return shares.flatMap(({ x, w, counts }) => [x, w, ...owners.map((owner) => counts[owner])])
}

export function ownerShares(data: readonly number[]): readonly OwnerShare[] {
  const step = 2 + owners.length
  const shares: OwnerShare[] = []
  for (let at = 0; at + step <= data.length; at += step) {
    const counts = Object.fromEntries(owners.map((owner, i) => [owner, data[at + 2 + i] ?? 0]))
    shares.push({ x: data[at] ?? 0, w: data[at + 1] ?? 0, counts: counts as Record<Owner, number> })
  }
  return shares
}
