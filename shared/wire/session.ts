// A session: for a while a map of the facilitator's computer can be entered from its network.

/**
 * How far a connection is, from the best to the worst. `saving`: sent something that is not stored yet.
 * `behind`: has not taken all that others wrote. `joining`: does not have the map yet. `silent`: gave no
 * sign of life for a while.
 */
export const connectionStages = ['current', 'saving', 'behind', 'joining', 'silent'] as const
export type ConnectionStage = (typeof connectionStages)[number]

export interface SessionGuest {
  /** See `personIdOf`: the same for all windows of one browser. */
  readonly personId: string
  /** Yjs client ids, one of each window that has told it. */
  readonly clientIds: readonly number[]
  /** `away`: no line of them is left. */
  readonly stage: ConnectionStage | 'away'
}

/** What the link of a session can allow. The facilitator is whose computer it is. */
export const guestRoles = ['editor', 'contributor', 'viewer'] as const
export type GuestRole = (typeof guestRoles)[number]
