// What is the same in every language is kept once, with a hole where each text was; the texts of one language fill it again.

/** A new value. `null` is a hole; holes are filled in the order in which they are met. Throws when texts and holes do not match. */
export function fillTexts(shared: unknown, texts: readonly unknown[]): unknown {
  let next = 0
  const fill = (value: unknown): unknown => {
    if (value === null) return texts[next++]
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]))
  }
  const filled = fill(shared)
  if (next !== texts.length) throw new Error(`${texts.length} texts for ${next} holes`)
  return filled
}
