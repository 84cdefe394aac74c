// How the panel lists needs: filtered, then by stage or by persona, in their order. Pure.
import type { Stage } from '../../../shared/framework/framework.ts'
import { foldText } from '../../../shared/map/fold-text.ts'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { NeedHome } from '../../../shared/map/need-home.ts'
import type { NeedType } from '../../../shared/map/need.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'

export interface NeedFilter {
  readonly words: string
  /** Null: of all. */
  readonly type: NeedType | null
  readonly personaId: PersonaId | 'everybody' | null
  readonly onlyOpen: boolean
}

export const noFilter: NeedFilter = { words: '', type: null, personaId: null, onlyOpen: false }

export function isFiltering(filter: NeedFilter): boolean {
  const { words, type, personaId, onlyOpen } = filter
  return words.trim() !== '' || type !== null || personaId !== null || onlyOpen
}

export function matching(asked: readonly AskedNeed[], filter: NeedFilter): readonly AskedNeed[] {
  const { type, personaId, onlyOpen } = filter
  const words = foldText(filter.words.trim())
  return asked.filter((each) => {
    const { need } = each
    if (type !== null && need.type !== type) return false
    if (personaId !== null && (need.personaId ?? 'everybody') !== personaId) return false
    if (onlyOpen && !isHole(each)) return false
    return words === '' || foldText(need.text).includes(words)
  })
}

/** Needs under one heading. */
export type NeedGroup =
  | {
      readonly by: 'stage'
      readonly key: string
      readonly home: NeedHome
      readonly asked: readonly AskedNeed[]
    }
  | {
      readonly by: 'persona'
      readonly key: string
      readonly personaId: PersonaId | null
      readonly asked: readonly AskedNeed[]
    }

/** What has no stage any more stands first: it waits for one. Stages without needs are left out. */
export function groupsByStage(
  asked: readonly AskedNeed[],
  stages: readonly Stage[],
): readonly NeedGroup[] {
  const groups = groupBy(asked, ({ home }) => keyOfHome(home))
  const order = ['none', ...stages.map(({ id }) => id as string)]
  const isKnown = (key: string) => order.includes(key)
  const keys = [...[...groups.keys()].filter((key) => !isKnown(key)), ...order]
  return keys.flatMap((key) => {
    const own = groups.get(key) ?? []
    const home = own[0]?.home
    return home === undefined ? [] : [{ by: 'stage', key, home, asked: own } as const]
  })
}

/** What is everybody's stands first. */
export function groupsByPersona(
  asked: readonly AskedNeed[],
  personas: readonly Persona[],
): readonly NeedGroup[] {
  const groups = groupBy(asked, ({ need }) => need.personaId ?? 'everybody')
  const known = ['everybody', ...personas.map(({ id }) => id as string)]
  const keys = [...known, ...[...groups.keys()].filter((key) => !known.includes(key))]
  return keys.flatMap((key) => {
    const own = groups.get(key) ?? []
    const personaId = own[0]?.need.personaId
    return personaId === undefined ? [] : [{ by: 'persona', key, personaId, asked: own } as const]
  })
}

function keyOfHome(home: NeedHome): string {
  if (home.kind === 'none') return 'none'
  return home.kind === 'gone' ? `gone ${home.stageId}` : home.stageId
}

function groupBy(
  asked: readonly AskedNeed[],
  keyOf: (asked: AskedNeed) => string,
): ReadonlyMap<string, readonly AskedNeed[]> {
  const groups = new Map<string, AskedNeed[]>()
  for (const each of asked) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return groups
}
