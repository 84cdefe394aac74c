/** What a link allows. Contributors add, and change only what they added. */
export const roles = ['facilitator', 'editor', 'contributor', 'viewer'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

/** Also what others made. */
export function changesEverything(role: Role): boolean {
  return role === 'facilitator' || role === 'editor'
}

export function canWrite(role: Role): boolean {
  return role !== 'viewer'
}
