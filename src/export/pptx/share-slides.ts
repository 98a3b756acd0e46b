// Neighbours of a section that one slide can hold share it: a row of half-empty slides tires a board.
import type { Block } from '#core/report/report.ts'
import type { Message } from './messages.ts'

/** A drawing wants the room for itself; a strip of moves is as high as a few lines. */
const isLarge = (block: Block): boolean => block.kind === 'figure' && block.figure.kind !== 'strip'

/** The second below the first, under its own title; undefined where they do not belong on one slide. */
function below(first: Message, second: Message): Message | undefined {
  if (first.cards || second.cards || [...first.blocks, ...second.blocks].some(isLarge)) return undefined
  const { title, titleNotes, titled } = second
  // A table has its caption again where that is no longer the slide's title.
  const heading: Block[] = titled ? [] : [{ kind: 'heading', level: 3, text: title, notes: titleNotes }]
  return { ...first, blocks: [...first.blocks, ...heading, ...second.blocks] }
}

/** `slides`: how many a message needs. Nothing is left out, and nothing changes its order. */
export function shareSlides(messages: readonly Message[], slides: (message: Message) => number): Message[] {
  const result: Message[] = []
  for (const message of messages) {
    const last = result.at(-1)
    const both = last && below(last, message)
    if (both && slides(both) <= slides(last)) result[result.length - 1] = both
    else result.push(message)
  }
  return result
}
