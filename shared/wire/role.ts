/** What a link allows. Contributors add, and change only what they added. */
export const roles = ['facilitator', 'editor', 'contributor', 'viewer'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

export function canWrite(role: Role): boolean {
  return role !== 'viewer'
}
