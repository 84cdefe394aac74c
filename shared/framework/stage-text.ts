import type { Stage } from './framework.ts'

/** A stage as it is written down in this folder, its id not branded yet. */
export type StageText = Omit<Stage, 'id'> & { readonly id: string }
