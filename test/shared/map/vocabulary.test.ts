import { describe, expect, test } from 'vitest'
import { pageId } from '../../../shared/document/layout.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import {
  addressOfCell,
  cellIdOf,
  isCellId,
  lanesOf,
  parkingCellId,
} from '../../../shared/map/lane.ts'
import { isLinkKind, isOutcome, linkKinds, outcomes } from '../../../shared/map/link.ts'
import type { RowId } from '../../../shared/map/row.ts'

const [stage, row] = ['search', 'needs'] as [StageId, RowId]

describe('cells', () => {
  test('an address becomes an id and back', () => {
    expect(cellIdOf(stage, row)).toBe('shape:cell.search.needs')
    expect(addressOfCell(cellIdOf(stage, row))).toEqual({ stageId: 'search', rowId: 'needs' })
  })

  test.each([parkingCellId, 'shape:cell', 'shape:cell.a.b.c', 'shape:other.a.b', pageId, ''])(
    '%s is no address',
    (id) => {
      expect(addressOfCell(id)).toBeNull()
    },
  )

  test('ids of cells and of the parking lane are told from ids of cards', () => {
    expect(
      [cellIdOf(stage, row), parkingCellId, 'shape:V1StGXR8', 'page:map'].map(isCellId),
    ).toEqual([true, true, false, false])
  })

  test('the lanes are the page, the parking lane, and each stage with each row', () => {
    const lanes = lanesOf([stage, 'decision' as StageId], [row])
    expect([...lanes].sort()).toEqual([
      'page:map',
      'shape:cell.decision.needs',
      'shape:cell.parking',
      'shape:cell.search.needs',
    ])
  })
})

describe('links', () => {
  test('know their outcomes and kinds', () => {
    expect(outcomes.every(isOutcome)).toBe(true)
    expect(linkKinds.every(isLinkKind)).toBe(true)
    for (const value of ['opened', '', null, 7, undefined])
      expect([isOutcome(value), isLinkKind(value)]).toEqual([false, false])
  })
})
