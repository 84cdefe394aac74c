import type { Access } from './access.ts'
import { credentialsOf, personIn } from './credentials.ts'

/** Whoever knows a room's name may edit in it: the name of a map is a random id of 126 bits. */
export function createOpenAccess(): Access {
  return {
    admit: async ({ room, headers }) => ({
      status: 'admitted',
      guest: { role: 'editor', personId: personIn(room, credentialsOf(headers)), name: '' },
    }),
  }
}
