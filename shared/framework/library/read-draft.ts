// A draft as plain values, read anew part by part.
import type { Entity, EntityMap } from '../../document/layout.ts'
import { watchEntities, createWritable, type Watch } from '../../document/readable.ts'
import type { Framework, StageId } from '../framework.ts'
import type { Funnel } from '../funnel.ts'
import { most } from '../limits.ts'
import type { Draft, DraftId } from './draft.ts'
import {
  inOrder,
  readFunnelEntry,
  readMoveEntry,
  readOverruleEntry,
  readSegmentEntry,
  readStageEntry,
  readStepEntry,
  readTermEntry,
  type Entry,
} from './draft-entries.ts'
import { readDraftHead, type DraftHead } from './draft-head.ts'
import { goneStages, movesOfDraft } from './draft-moves.ts'
import { partIdIn, type LibraryDocument } from './library-layout.ts'
import { nextVersionOf } from './published-keys.ts'

export function readDraft(library: LibraryDocument, draftId: DraftId): Draft | null {
  const watch = watchDraft(library, draftId)
  const draft = watch.get()
  watch.dispose()
  return draft
}

/** Null while there is no such draft. Stages and terms that did not change keep their reference. */
export function watchDraft(library: LibraryDocument, draftId: DraftId): Watch<Draft | null> {
  const parts = watchParts(library, draftId)
  const read = () => {
    const head = parts.head.get().get(draftId)
    return head === undefined ? null : composeDraft(library, head, parts)
  }
  const value = createWritable(read())
  const touched = trackTouched(Object.values(parts), library)
  const update = () => {
    if (touched.take()) value.set(read())
  }
  // reason: a verb touches several parts in one transaction; nobody should see it half done
  library.doc.on('afterTransaction', update)
  return {
    ...value,
    dispose() {
      library.doc.off('afterTransaction', update)
      touched.dispose()
      for (const part of Object.values(parts)) part.dispose()
    },
  }
}

function watchParts(library: LibraryDocument, draftId: DraftId) {
  const watchPart = <T>(
    map: EntityMap,
    read: (key: string, entity: Entity) => Entry<T> | null,
  ): Watch<ReadonlyMap<string, Entry<T>>> =>
    watchEntities(map, (key, entity) =>
      partIdIn(draftId, key) === null ? null : read(key, entity),
    )
  return {
    head: watchEntities(library.drafts, (id, entity) =>
      id === draftId ? readDraftHead(id, entity) : null,
    ),
    stages: watchPart(library.stages, readStageEntry),
    moves: watchPart(library.moves, readMoveEntry),
    terms: watchPart(library.terms, readTermEntry),
    funnels: watchPart(library.funnels, readFunnelEntry),
    steps: watchPart(library.steps, readStepEntry),
    segments: watchPart(library.segments, readSegmentEntry),
    overrules: watchPart(library.overrules, readOverruleEntry),
  }
}

type Parts = ReturnType<typeof watchParts>

/** Whether anything that a draft is read from changed since last asked. */
function trackTouched(parts: readonly Watch<unknown>[], library: LibraryDocument) {
  let isTouched = false
  const touch = () => (isTouched = true)
  const stops = parts.map((part) => part.subscribe(touch))
  library.published.observe(touch)
  return {
    take() {
      const was = isTouched
      isTouched = false
      return was
    },
    dispose() {
      library.published.unobserve(touch)
      for (const stop of stops) stop()
    },
  }
}

function composeDraft(library: LibraryDocument, head: DraftHead, parts: Parts): Draft {
  const { id: draftId, createdAt, proposal } = head
  const stages = valuesOf(parts.stages, most.stages)
  const recorded = new Map(
    inOrder(parts.moves.get().values()).map(({ id, value }) => [id as StageId, value]),
  )
  const source = { base: head.base, stages, recorded }
  // a shipped framework's first version is in no library
  const version = Math.max(
    nextVersionOf(library, head.frameworkId),
    (head.basedOn?.version ?? 0) + 1,
  )
  const framework: Framework = Object.freeze({
    id: head.frameworkId,
    name: head.name,
    organisation: head.organisation,
    version,
    publishedAt: '',
    notes: '',
    stages,
    ...filled('terms', valuesOf(parts.terms, most.terms)),
    ...filled('funnels', funnelsIn(parts)),
    ...filled('segments', valuesOf(parts.segments, most.segments)),
    ...filled('overrules', valuesOf(parts.overrules, most.overrules)),
    ...(head.basedOn === null ? {} : { basedOn: head.basedOn }),
    ...filled('moves', [...head.moves, ...movesOfDraft(source, version)].slice(-most.moves)),
  })
  return Object.freeze({ id: draftId, framework, gone: goneStages(source), proposal, createdAt })
}

/** Left out where empty, so that a version has one hash however it came about. */
function filled<Name extends string, T>(
  name: Name,
  list: readonly T[],
): Partial<Record<Name, readonly T[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<Name, readonly T[]>)
}

function funnelsIn(parts: Parts): readonly Funnel[] {
  const steps = valuesOf(parts.steps, most.steps * most.funnels)
  const funnels = inOrder(parts.funnels.get().values()).slice(0, most.funnels)
  return funnels.map(({ id, value: source }) =>
    Object.freeze({
      id,
      source,
      steps: steps
        .filter(({ funnelId }) => funnelId === id)
        .map(({ step }) => step)
        .slice(0, most.steps),
    }),
  )
}

function valuesOf<T>(part: Watch<ReadonlyMap<string, Entry<T>>>, longest: number): readonly T[] {
  const entries = inOrder(part.get().values()).slice(0, longest)
  return Object.freeze(entries.map(({ value }) => value))
}
