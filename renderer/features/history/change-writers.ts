// Who made a change, as far as this device has met them.
import type { MapDocument } from '../../../shared/document/layout.ts'
import type { Change } from '../../../shared/map/compare/change.ts'
import { writersOf, type WrittenBy } from '../../../shared/map/compare/writers.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { Writer } from '../../history/kept-versions.ts'
import type { Text } from '../../messages/use-text.ts'

export interface ChangeWriterSources {
  /** The later of the two states. */
  readonly map: MapDocument
  readonly view: Pick<MapView, 'comments'>
  /** What the earlier one held. */
  readonly earlier: WrittenBy
  readonly writers: ReadonlyMap<number, Writer>
  readonly ownId: string
}

/** @returns their names, each once; empty where nobody knows */
export function namesOfWriters(
  change: Change,
  sources: ChangeWriterSources,
  text: Text,
): readonly string[] {
  const { map, earlier, writers, ownId } = sources
  const windows = writersOf(change, map, earlier)
  const known = windows.flatMap((id) => writers.get(id) ?? [])
  const names = new Set(
    known.map(({ name, personId }) =>
      personId === ownId ? text('history.you') : name === '' ? text('history.guest') : name,
    ),
  )
  if (names.size > 0 && known.length < windows.length) names.add(text('history.somebody'))
  if (names.size > 0 || change.how !== 'added' || change.makerId === null) return [...names]
  const maker = nameOfPerson(change.makerId, sources)
  if (change.makerId === ownId) return [text('history.you')]
  return maker === null ? [] : [maker]
}

/** As they called themselves in this room, or under a comment. */
function nameOfPerson(personId: string, { writers, view }: ChangeWriterSources): string | null {
  for (const writer of writers.values()) {
    if (writer.personId === personId && writer.name !== '') return writer.name
  }
  for (const { authorId, author } of view.comments.values()) {
    if (authorId === personId && author !== '') return author
  }
  return null
}
