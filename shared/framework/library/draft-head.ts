// What a draft says about itself: what it is called, and the version that it began with.
import { isFields, readFields, type Json } from '../../document/entity.ts'
import type { Entity } from '../../document/layout.ts'
import type { FrameworkId, StageId, StageMove, VersionMark } from '../framework.ts'
import type { DraftId, Proposal } from './draft.ts'
import { word } from './draft-entries.ts'

export interface DraftHead {
  readonly id: DraftId
  readonly frameworkId: FrameworkId
  readonly name: string
  readonly organisation: string
  readonly basedOn: VersionMark | null
  /** Moves of the version it is based on and all before it. */
  readonly moves: readonly StageMove[]
  /** Stages of the version it is based on. */
  readonly base: readonly { readonly id: StageId; readonly name: string }[]
  readonly proposal: Proposal | null
  readonly createdAt: string
}

export function readDraftHead(id: string, entity: Entity): DraftHead | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { frameworkId, basedOn, createdAt } = fields
  if (typeof frameworkId !== 'string' || id.includes('/')) return null
  return {
    id: id as DraftId,
    frameworkId: frameworkId as FrameworkId,
    name: word(fields['name']),
    organisation: word(fields['organisation']),
    basedOn: readMark(basedOn),
    moves: members(fields['moves']).filter(isStageMove),
    base: members(fields['base']).filter(isBaseStage),
    proposal: readProposal(fields['proposal']),
    createdAt: word(createdAt),
  }
}

function members(value: Json | undefined): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function readMark(value: unknown): VersionMark | null {
  if (!isFields(value)) return null
  const { version, contentHash } = value
  return typeof version === 'number' && typeof contentHash === 'string'
    ? { version, contentHash }
    : null
}

function isStageMove(value: unknown): value is StageMove {
  if (!isFields(value)) return false
  const { from, to, name, since } = value
  return (
    typeof from === 'string' &&
    typeof name === 'string' &&
    typeof since === 'number' &&
    Array.isArray(to) &&
    to.every((id) => typeof id === 'string')
  )
}

function isBaseStage(value: unknown): value is { readonly id: StageId; readonly name: string } {
  return isFields(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string'
}

function readProposal(value: unknown): Proposal | null {
  if (!isFields(value)) return null
  const { mapId, mapTitle, stageId, note } = value
  if (typeof mapId !== 'string') return null
  return {
    mapId,
    mapTitle: word(mapTitle),
    stageId: typeof stageId === 'string' ? (stageId as StageId) : null,
    note: word(note),
  }
}
