// All text that people wrote on the board, ready to be searched.
import { readFields, readText } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { RecordId } from '../document/record.ts'
import { foldText } from './fold-text.ts'

/** The texts of one card, note, link or text, folded by {@link foldText}. */
export interface RecordTexts {
  readonly folded: readonly string[]
}

/** Which fields of a record hold what people wrote. */
const textFields = [
  'props.message',
  'props.notes',
  'props.system',
  'props.evidenceSource',
  'props.text',
] as const

/** Texts of every record that has some; one changed card is read anew, the others stay as they are. */
export function watchTexts(map: MapDocument): Watch<ReadonlyMap<RecordId, RecordTexts>> {
  return watchEntities(map.records, (_id, entity) => {
    const folded = textsOf(entity).filter((text) => text !== '')
    return folded.length === 0 ? null : { folded: Object.freeze(folded.map(foldText)) }
  })
}

/** Ids of the records in which the query stands, in no order. An empty query finds nothing. */
export function recordsWith(
  texts: ReadonlyMap<RecordId, RecordTexts>,
  query: string,
): ReadonlySet<RecordId> {
  const wanted = foldText(query.trim())
  const found = new Set<RecordId>()
  if (wanted === '') return found
  for (const [id, { folded }] of texts) {
    if (folded.some((text) => text.includes(wanted))) found.add(id)
  }
  return found
}

function textsOf(entity: Entity): string[] {
  const fields = readFields(entity)
  if (fields === null) return []
  const texts = textFields.flatMap((name) => {
    const value = fields[name]
    return typeof value === 'string' ? [value] : []
  })
  return [readText(entity) ?? '', ...texts, textOfRich(fields['props.richText'])]
}

/** More than this of one text is not searched. A peer may nest it as it likes. */
const mostNodes = 10_000

/** The words of a text with formatting, a paragraph after the other. */
function textOfRich(rich: unknown): string {
  const words: string[] = []
  const rest: unknown[] = [rich]
  for (let seen = 0; rest.length > 0 && seen < mostNodes; seen++) {
    const node = rest.pop()
    if (typeof node !== 'object' || node === null) continue
    const { text, content, type } = node as { text?: unknown; content?: unknown; type?: unknown }
    if (typeof text === 'string') words.push(text)
    if (type === 'paragraph' && words.length > 0) words.push('\n')
    if (Array.isArray(content)) for (const child of content.toReversed()) rest.push(child)
  }
  return words.join('')
}
