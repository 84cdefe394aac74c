/** A change of the framework that somebody proposes while working on a map. */
export const proposeMessages = {
  'propose.open': 'Propose a change',
} as const
