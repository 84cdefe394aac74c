import type { EvidenceGrade } from './touchpoint.ts'

export type PersonaId = string & { readonly __brand: 'PersonaId' }

export const personaRoles = [
  'user',
  'champion',
  'economic-buyer',
  'technical-buyer',
  'gatekeeper',
  'approver',
  'other',
] as const
export type PersonaRole = (typeof personaRoles)[number]

/** What is said of a persona in one's own words, in the order in which it is read. */
export const personaTexts = [
  'demographics',
  'psychographics',
  'geographics',
  'goals',
  'frustrations',
  'quote',
] as const
export type PersonaText = (typeof personaTexts)[number]

/** What people say of a member of the buying group; what nobody said is empty. */
export interface PersonaFacts extends Readonly<Record<PersonaText, string>> {
  readonly name: string
  readonly role: PersonaRole
  /** `asset:<sha256>` of a picture in the blob store, or empty: then initials stand for it. */
  readonly portrait: string
  /** How well this person is known. */
  readonly evidence: EvidenceGrade
  /** ISO 8601 date of the evidence, or empty. */
  readonly evidenceDate: string
  readonly evidenceSource: string
}

/** A member of the buying group. */
export interface Persona extends PersonaFacts {
  readonly id: PersonaId
  /** Place in the order of the buying group, a fractional index. */
  readonly index: string
  /** The persona of a library that this one was copied from or saved as, or empty. */
  readonly libraryId: string
  /** When the library's persona was saved that this one equalled last: an ISO 8601 time, or empty. */
  readonly libraryDate: string
}

/** What a persona says while nobody has said it. */
export const unsaidPersona: PersonaFacts = Object.freeze({
  name: '',
  role: 'other',
  demographics: '',
  psychographics: '',
  geographics: '',
  goals: '',
  frustrations: '',
  quote: '',
  portrait: '',
  evidence: 'assumed',
  evidenceDate: '',
  evidenceSource: '',
})

export const personaFactNames = Object.freeze(
  Object.keys(unsaidPersona),
) as readonly (keyof PersonaFacts)[]

/** The address of a picture of the blob store. */
export const portraitSource = /^asset:([0-9a-f]{64})$/

export function factsOfPersona(persona: PersonaFacts): PersonaFacts {
  const facts = personaFactNames.map((name) => [name, persona[name]] as const)
  return Object.fromEntries(facts) as unknown as PersonaFacts
}
