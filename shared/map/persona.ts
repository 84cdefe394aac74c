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

/** A member of the buying group. */
export interface Persona {
  readonly id: PersonaId
  readonly name: string
  readonly role: PersonaRole
}
