/** In a window like this there is room for one side panel at a time. */
export const narrow = '(max-width: 1199px)'
