// A section of the report as messages, one a slide: its own headline first, then what stands under a heading or in a table of
// its own. Nothing is left out.
import type { Block, ReportSection } from '#core/report/report.ts'

export type Table = Extract<Block, { kind: 'table' }>
export type FigureBlock = Extract<Block, { kind: 'figure' }>

export interface Message {
  /** The slide's sentence. */
  title: string
  /** Footnotes behind the title, where it is the caption of a table. */
  titleNotes: number[]
  blocks: Block[]
  /** The caption of this block is the title. */
  titled?: Block
  /** Texts under headings of their own, side by side. */
  cards?: { title: string; blocks: Block[] }[]
}

const isExhibit = (block: Block): block is Table | FigureBlock => block.kind === 'table' || block.kind === 'figure'

/** So small that it may stand beside bars, or below a strip of moves, that it explains. */
const explains = (block: Block, drawn: Block | undefined): boolean =>
  block.kind === 'table' &&
  drawn?.kind === 'figure' &&
  ((drawn.figure.kind === 'bars' && block.rows.length <= 7 && block.columns.length <= 4) ||
    (drawn.figure.kind === 'strip' && block.rows.length <= 3))

export function messagesOf(section: ReportSection): Message[] {
  const messages: Message[] = [{ title: section.headline, titleNotes: [], blocks: [] }]
  for (const block of section.blocks) {
    const last = messages.at(-1)
    if (!last) continue
    const exhibits = last.blocks.filter(isExhibit)
    const follows = exhibits.length === 1 && explains(block, exhibits[0])
    if (block.kind === 'heading' && block.level === 2)
      messages.push({ title: block.text, titleNotes: block.notes ?? [], blocks: [] })
    else if (isExhibit(block) && !follows && (exhibits.length > 0 || last.blocks.some((b) => b.kind === 'list')))
      messages.push({ title: block.caption, titleNotes: block.notes ?? [], blocks: [block], titled: block })
    else last.blocks.push(block)
  }
  return joined(messages.filter((m, i) => i === 0 || m.blocks.length > 0).map(inCards), section.title)
}

/** Paragraphs under small headings are read side by side. */
function inCards(message: Message): Message {
  const cards: { title: string; blocks: Block[] }[] = []
  const before: Block[] = []
  for (const block of message.blocks) {
    if (block.kind === 'heading') cards.push({ title: block.text, blocks: [] })
    else (cards.at(-1)?.blocks ?? before).push(block)
  }
  const plain =
    cards.length > 1 &&
    cards.length <= 4 &&
    !message.blocks.some((b) => isExhibit(b) || b.kind === 'form' || b.kind === 'key-figures')
  return plain ? { ...message, blocks: before, cards } : message
}

const isShort = ({ blocks, cards }: Message): boolean =>
  !cards &&
  blocks.every((b) => b.kind === 'paragraph' || b.kind === 'list') &&
  blocks.reduce((sum, b) => sum + JSON.stringify(b).length, 0) < 900

/** Neighbours that are only a few lines each share a slide under the section's own title. */
function joined(messages: Message[], title: string): Message[] {
  const result: Message[] = []
  let run: Message[] = []
  const end = (): void => {
    if (run.length < 2) result.push(...run)
    else
      result.push({
        title,
        titleNotes: [],
        blocks: [],
        cards: run.map(({ title: head, blocks }) => ({ title: head, blocks })),
      })
    run = []
  }
  messages.forEach((message, i) => {
    if (i > 0 && isShort(message) && run.length < 3) {
      run.push(message)
      return
    }
    end()
    if (i > 0 && isShort(message)) run.push(message)
    else result.push(message)
  })
  end()
  return result
}

/** Numbers of the footnotes that the message needs. */
export function notesOf({ titleNotes, blocks, cards = [] }: Message): number[] {
  const all = [...titleNotes, ...[...blocks, ...cards.flatMap((c) => c.blocks)].flatMap((b) => b.notes ?? [])]
  return [...new Set(all)].sort((a, b) => a - b)
}
