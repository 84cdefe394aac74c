import type { Finding, FindingReason } from '../../../../shared/framework/lint/finding.ts'
import type { StageText } from '../editor/write-stage.ts'

const fields: Readonly<Partial<Record<FindingReason, StageText>>> = {
  'seller-name': 'name',
  'audience-as-stage': 'name',
  'loop-in-name': 'name',
  'names-alike': 'name',
  'loop-in-text': 'definition',
  'definitions-alike': 'definition',
  'incomplete-stage': 'definition',
}

/** The field of a stage under which a finding is shown; null where it is about the whole line. */
export function fieldOf({ reason, values }: Finding): StageText | null {
  if (reason === 'incomplete-stage' && values['missing'] === 'objective') return 'customerObjective'
  return fields[reason] ?? null
}
