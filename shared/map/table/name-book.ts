// Names for ids, and ids for names: what a table shows, writes and reads again without loss.
import { foldText } from '../fold-text.ts'

export interface NameOption {
  readonly id: string
  readonly label: string
  /** What else it may be called when it is read. */
  readonly otherNames?: readonly string[]
}

export interface NameBook {
  readonly options: readonly NameOption[]
  /** As people see it; the id where nothing has it. */
  labelOf(id: string): string
  /** As it is written for {@link find}: the label, or the id in brackets where that would not lead back. */
  nameOf(id: string): string
  /** The id that a text means, or null where it is unknown or may mean several. */
  find(text: string): string | null
}

/** @param isOpen takes ids that no option has, as cards may still name what is gone */
export function createNameBook(options: readonly NameOption[], isOpen = false): NameBook {
  const byId = new Map(options.map((option) => [option.id, option]))
  const byLabel = idsBy(options, ({ label }) => [label])
  const byFolded = idsBy(options, (option) => [foldName(option.label)])
  const byOther = idsBy(options, ({ otherNames = [] }) => otherNames.map(foldName))
  return {
    options,
    labelOf: (id) => byId.get(id)?.label ?? id,
    nameOf(id) {
      const label = byId.get(id)?.label
      const isClear = label !== undefined && isPlain(label) && byFolded.get(foldName(label)) === id
      return isClear ? label : `[${id}]`
    },
    find(text) {
      const name = text.trim()
      const [, bracketed] = /^\[([^[\]]{1,100})\]$/.exec(name) ?? []
      if (bracketed !== undefined) return isOpen || byId.has(bracketed) ? bracketed : null
      const folded = foldName(name)
      const found = byLabel.get(name) ?? byFolded.get(folded) ?? byOther.get(folded) ?? null
      return found === null && byId.has(name) ? name : found
    },
  }
}

/** Null stands for a name that several have. */
function idsBy(
  options: readonly NameOption[],
  namesOf: (option: NameOption) => readonly string[],
): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>()
  for (const option of options) {
    for (const name of new Set(namesOf(option))) ids.set(name, ids.has(name) ? null : option.id)
  }
  return ids
}

/** Comes back as it is: sets are written as names with semicolons between them. */
function isPlain(label: string): boolean {
  return label !== '' && label.trim() === label && !/[;[\]\r\n\t]/.test(label)
}

function foldName(name: string): string {
  return foldText(name).trim().replaceAll(/\s+/g, ' ')
}
