import { useCallback } from 'react'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'

/** A row's own name, or what its kind is called in the reader's language. */
export function useRowName(): (row: Row) => string {
  const text = useText()
  return useCallback((row) => (row.name === '' ? text(`rowKind.${row.kind}`) : row.name), [text])
}
