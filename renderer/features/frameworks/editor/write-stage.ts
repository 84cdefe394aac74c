// What one change in the form of a stage writes. Texts keep what others wrote there since the typing
// began. Each function is one step when run through `session.edit`; only verbs write.
import type { Stage, StageId } from '../../../../shared/framework/framework.ts'
import type { DraftId } from '../../../../shared/framework/library/draft.ts'
import { editStage, typeDefinition } from '../../../../shared/framework/library/edit-stages.ts'
import type { LibraryDocument } from '../../../../shared/framework/library/library-layout.ts'
import { readDraft } from '../../../../shared/framework/library/read-draft.ts'
import type { Typing } from '../../../ui/draft.ts'
import { mergeText } from '../../../ui/merge-text.ts'

export const stageTexts = ['name', 'definition', 'customerObjective', 'exitSign'] as const
export type StageText = (typeof stageTexts)[number]

export function typeStageText(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  field: StageText,
  { base, text }: Typing,
): void {
  const before = base ?? ''
  if (field === 'definition') return typeDefinition(library, draftId, stageId, before, text)
  const stage = stageIn(library, draftId, stageId)
  if (stage === undefined) return
  editStage(library, draftId, stageId, { [field]: mergeText(before, text, stage[field]) })
}

/** Questions are typed as one text, each on a line of its own. */
export function typeQuestions(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  { base, text }: Typing,
): void {
  const stage = stageIn(library, draftId, stageId)
  if (stage === undefined) return
  const merged = mergeText(base ?? '', text, textOfQuestions(stage.questions))
  editStage(library, draftId, stageId, { questions: questionsIn(merged) })
}

export function textOfQuestions(questions: readonly string[]): string {
  return questions.join('\n')
}

export function questionsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function stageIn(library: LibraryDocument, draftId: DraftId, stageId: StageId): Stage | undefined {
  return readDraft(library, draftId)?.framework.stages.find(({ id }) => id === stageId)
}
