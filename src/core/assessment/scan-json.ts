// A look at JSON before it is parsed: a parser builds all of a bomb before anybody can refuse it, and ten megabytes of brackets
// cost it half a minute and a gigabyte.
import type { Fault } from './fault.ts'
import { LIMITS } from './guard.ts'

/** Deeper than any path that would help to mend it; what is a little too deep is named by the guard, with its place. */
const HOPELESS = 64
const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const OPEN = new Set([91, 123])
const CLOSE = new Set([93, 125])

/** What is certain to be refused for its depth or number of values; undefined when it may be parsed. */
export function scanJson(text: string): Fault | undefined {
  let depth = 0
  let values = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i)
    if (quoted) {
      if (character === BACKSLASH) i++
      else if (character === QUOTE) quoted = false
    } else if (character === QUOTE) quoted = true
    else if (character === COMMA) values++
    else if (OPEN.has(character)) depth++
    else if (CLOSE.has(character)) depth--
    if (depth > HOPELESS) return { path: '', code: 'too-deep', detail: { limit: LIMITS.depth } }
    if (values > LIMITS.values) return { path: '', code: 'too-many-values', detail: { limit: LIMITS.values } }
  }
  return undefined
}
