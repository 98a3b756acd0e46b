// Where a popover goes: below the word that opened it, above it where there is no room below, never over the window's edge.
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

const GAP = 6
const MARGIN = 12

/** Left and top in the window, in CSS pixels. A popover larger than the window begins at its margin. */
export function placePopover(
  word: Box,
  size: { width: number; height: number },
  window: { width: number; height: number },
): { left: number; top: number } {
  const below = word.top + word.height + GAP
  const above = word.top - GAP - size.height
  const fits = below + size.height <= window.height - MARGIN || above < MARGIN
  const rightmost = window.width - MARGIN - size.width
  return { left: Math.max(MARGIN, Math.min(word.left, rightmost)), top: fits ? below : above }
}

/** Vue does not know the attribute yet. */
declare module 'vue' {
  interface HTMLAttributes {
    popover?: 'auto' | 'manual'
  }
}
