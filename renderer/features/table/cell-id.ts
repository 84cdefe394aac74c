/** Of the element of a cell, by which the table says where its focus is. */
export function cellId(line: number, column: number): string {
  return `table-${line}-${column}`
}
