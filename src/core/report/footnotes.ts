// Footnotes of one section, numbered in the order in which they are first needed. The same text is one note.
export interface Footnotes {
  /** Number of the note with this text, from 1. */
  note: (text: string) => number
  all(): { number: number; text: string }[]
}

export function footnotes(): Footnotes {
  const texts: string[] = []
  return {
    note(text) {
      const known = texts.indexOf(text)
      return known >= 0 ? known + 1 : texts.push(text)
    },
    all: () => texts.map((text, i) => ({ number: i + 1, text })),
  }
}
