/** What stands on the page: the table alone, or with a panel beside it. */
export const shownParts = ['table', 'insight', 'needs'] as const
export type ShownPart = (typeof shownParts)[number]
