// Where an arrow key leads in ragged rows: one step, never past an end, and as near as possible in a shorter row.

export interface Cell {
  row: number
  column: number
}

/** `lengths`: cells in each row. Undefined when the key does not walk or there is nowhere to go. */
export function neighbour(key: string, from: Cell, lengths: readonly number[]): Cell | undefined {
  const last = (row: number): number => (lengths[row] ?? 0) - 1
  const inRow = (column: number): Cell => ({ row: from.row, column })
  const toRow = (row: number): Cell => ({ row, column: Math.min(from.column, last(row)) })
  const steps: Record<string, (() => Cell) | undefined> = {
    ArrowRight: () => inRow(from.column + 1),
    ArrowLeft: () => inRow(from.column - 1),
    ArrowDown: () => toRow(from.row + 1),
    ArrowUp: () => toRow(from.row - 1),
    Home: () => inRow(0),
    End: () => inRow(last(from.row)),
  }
  const to = steps[key]?.()
  if (!to || to.row < 0 || to.row >= lengths.length || to.column < 0 || to.column > last(to.row)) return undefined
  return to
}
