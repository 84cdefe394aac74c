import type { Stage, StageId } from '../../../../shared/framework/framework.ts'
import {
  addStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
} from '../../../../shared/framework/library/edit-stages.ts'
import type { DraftEditor } from './draft-editor.ts'

/** Changes of the line. Each is one undo step. */
export interface StageActions {
  /** After a stage, or at the end. */
  add(after?: StageId): void
  /** @param to its place once it has left its own, from 0 */
  move(id: StageId, to: number): void
  split(stage: Stage): void
  /** The other one goes; what hangs on it goes to the stage that stays. */
  merge(stage: Stage, other: Stage): void
  remove(stage: Stage): void
}

export interface StageChoice {
  /** Chooses a stage; `toName` puts the focus into its name, to type at once. */
  choose(id: StageId | null, toName?: boolean): void
  /** What the second half of a split stage is called at first. */
  partName(stage: Stage): string
}

export function stageActionsOf(editor: DraftEditor, choice: StageChoice): StageActions {
  const { session, draft } = editor
  const { stages } = draft.framework
  return {
    add(after) {
      const id = session.edit((library) =>
        addStage(library, draft.id, after === undefined ? {} : { after }),
      )
      if (id !== undefined) choice.choose(id, true)
    },
    move: (id, to) => session.edit((library) => moveStage(library, draft.id, id, to)),
    split(stage) {
      const name = choice.partName(stage)
      const id = session.edit((library) => splitStage(library, draft.id, stage.id, name))
      if (id) choice.choose(id, true)
    },
    merge(stage, other) {
      session.edit((library) => mergeStages(library, draft.id, stage.id, [other.id]))
      choice.choose(stage.id)
    },
    remove(stage) {
      const at = stages.indexOf(stage)
      const neighbour = stages[at + 1] ?? stages[at - 1]
      session.edit((library) => removeStage(library, draft.id, stage.id))
      choice.choose(neighbour?.id ?? null)
    },
  }
}
