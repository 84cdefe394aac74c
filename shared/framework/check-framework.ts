// What is wrong with a value that should be a framework, and where. Everything that the app reads later
// is checked here, so nothing foreign gets further.
import { isFields } from '../document/entity.ts'
import { phases, stageColours } from './framework.ts'
import { most } from './limits.ts'
import { termFits } from './term.ts'

/** The first fault as "stages[2].name is missing", or null where it is a framework. */
export function faultOf(value: unknown): string | null {
  return (
    framework(value, '') ?? twiceIn(value) ?? (isShallow(value) ? null : 'it is nested too deep')
  )
}

type Check = (value: unknown, path: string) => string | null

const stage = fields({
  id: (value, path) =>
    text(value, path) ??
    (value === '' ? `${path} is empty` : null) ??
    (String(value).includes('.') ? `${path} has a dot` : null),
  name: text,
  definition: text,
  customerObjective: text,
  exitSign: text,
  questions: list(text, most.questions),
  phase: oneOf(phases),
  colour: oneOf(stageColours),
})

const term = fields({
  id: text,
  source: text,
  word: text,
  stageId: (value, path) => (value === null ? null : text(value, path)),
  fit: oneOf(termFits),
  definition: text,
})

const funnelStep = fields({ id: text, name: text, stageIds: list(text, most.stages) })

const framework = fields(
  {
    id: text,
    name: text,
    organisation: text,
    version: whole,
    publishedAt: text,
    notes: text,
    stages: (value, path) =>
      list(stage, most.stages)(value, path) ??
      (Array.isArray(value) && value.length === 0 ? `${path} is empty` : null),
  },
  {
    terms: list(term, most.terms),
    funnels: list(
      fields({ id: text, source: text, steps: list(funnelStep, most.steps) }),
      most.funnels,
    ),
    segments: list(text, most.segments),
    overrules: list(fields({ finding: text, reason: text }), most.overrules),
    basedOn: fields({ version: whole, contentHash: text }),
    moves: list(
      fields({ from: text, to: list(text, most.stages), name: text, since: whole }),
      most.moves,
    ),
  },
)

/** Two things of one id: nobody could tell which is meant. */
function twiceIn(value: unknown): string | null {
  if (!isFields(value)) return null
  for (const name of ['stages', 'terms', 'funnels']) {
    const members: unknown = value[name]
    const ids = Array.isArray(members) ? members.map((member: { id: unknown }) => member.id) : []
    const at = ids.findIndex((id, place) => ids.indexOf(id) !== place)
    if (at >= 0) return `${name}[${at}].id is there twice`
  }
  return null
}

function fields(
  needed: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path) => {
    if (!isFields(value)) return `${path === '' ? 'the whole' : path} is no object`
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    for (const [name, check] of Object.entries(needed)) {
      const fault =
        value[name] === undefined ? `${at(name)} is missing` : check(value[name], at(name))
      if (fault !== null) return fault
    }
    for (const [name, check] of Object.entries(optional)) {
      const fault = value[name] === undefined ? null : check(value[name], at(name))
      if (fault !== null) return fault
    }
    return null
  }
}

function list(member: Check, longest: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`
    if (value.length > longest) return `${path} has more than ${longest}`
    for (const [at, each] of value.entries()) {
      const fault = member(each, `${path}[${at}]`)
      if (fault !== null) return fault
    }
    return null
  }
}

function text(value: unknown, path: string): string | null {
  if (typeof value !== 'string') return `${path} is no text`
  return value.length > most.letters ? `${path} is too long` : null
}

function whole(value: unknown, path: string): string | null {
  return Number.isSafeInteger(value) && Number(value) > 0 ? null : `${path} is no whole number`
}

function oneOf(known: readonly string[]): Check {
  return (value, path) =>
    known.includes(value as string) ? null : `${path} is not one of ${known.join(', ')}`
}

/** Hashing goes into everything there is, members that only a later app knows among them. */
function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= most.depth) return false
  return Object.values(value).every((member) => isShallow(member, depth + 1))
}
