export const stickyColours = ['yellow', 'rose', 'blue', 'green', 'violet', 'grey'] as const
export type StickyColour = (typeof stickyColours)[number]

export const stickySize = { width: 136, height: 136 } as const
