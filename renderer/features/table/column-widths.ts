import type { ColumnKey } from '../../../shared/map/table/column.ts'

/** In pixels. */
const widths: Readonly<Partial<Record<ColumnKey, number>>> = {
  title: 264,
  type: 104,
  stage: 184,
  row: 168,
  kind: 168,
  channel: 168,
  owner: 168,
  visibility: 192,
  personas: 184,
  needs: 248,
  message: 280,
  pillars: 200,
  nextSteps: 264,
  evidenceSource: 200,
  notes: 280,
  trackable: 104,
  time: 96,
}

const usualWidth = 136

export function widthOfColumn(key: ColumnKey): number {
  return widths[key] ?? usualWidth
}

export const lineHeight = 32
export const stageLineHeight = 44
