import type { Text } from '../../messages/use-text.ts'
import type { Common } from './common-value.ts'

/** A choice whose values are all in view has no placeholder: its label says that values differ. */
export function segmentedLabel(text: Text, label: string, value: Common<unknown>): string {
  return value.status === 'mixed' ? text('inspector.mixedLabel', { label }) : label
}
