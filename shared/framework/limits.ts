// How much a framework may hold. Far more than anybody uses; a peer must not make every window draw
// thousands of lanes, or hash what has no end.

export const most = {
  stages: 60,
  questions: 40,
  terms: 5_000,
  funnels: 40,
  /** Of each funnel. */
  steps: 60,
  segments: 200,
  overrules: 2_000,
  moves: 4_000,
  /** Letters of any one text. */
  letters: 20_000,
  /** Of anything nested in it, members of a later app among them. */
  depth: 16,
} as const
