/** Two versions, or two frameworks, side by side. */
export const compareMessages = {
  'compare.open': 'Compare versions',
} as const
