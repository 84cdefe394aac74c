/**
 * How far a connection is, from the best to the worst. `saving`: sent something that is not stored yet.
 * `behind`: has not taken all that others wrote. `joining`: does not have the map yet. `silent`: gave no
 * sign of life for a while.
 */
export const connectionStages = ['current', 'saving', 'behind', 'joining', 'silent'] as const
export type ConnectionStage = (typeof connectionStages)[number]
