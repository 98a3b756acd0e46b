// One Report value, composed by pure sections and painted by every format. It holds only finished texts and figures as
// data: a painter adds nothing and computes nothing.
import type { Figure } from '../figure/figure.ts'

export type Language = 'ja' | 'en'

export interface TableColumn {
  title: string
  align: 'start' | 'end' | 'center'
  /** Relative width; absent: 1. */
  width?: number
}

/** Footnote numbers that stand behind the text of a block; the notes themselves are in the section. */
interface Noted {
  notes?: number[]
}

export type Block =
  | ({ kind: 'heading'; level: 2 | 3; text: string } & Noted)
  | ({ kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' } & Noted)
  | ({ kind: 'list'; ordered: boolean; items: string[] } & Noted)
  | ({ kind: 'callout'; tone: 'plain' | 'good' | 'warning'; title: string; text: string } & Noted)
  | ({ kind: 'key-figures'; items: { label: string; value: string; note?: string }[] } & Noted)
  | ({ kind: 'table'; caption: string; columns: TableColumn[]; rows: string[][]; headRows?: boolean } & Noted)
  | ({ kind: 'form' } & Form & Noted)
  | ({ kind: 'figure'; figure: Figure; caption: string; alt: string; height?: number } & Noted)

/** A question to be answered on paper: nothing in it is answered. */
export interface Form {
  /** As people call it at the table: "2.5". */
  number: string
  text: string
  /** Small words behind the number: the id and what is special about it. */
  mark?: string
  /** To be read before choosing: the condition, why it is asked. */
  before: { label: string; text: string }[]
  /** One is ticked; `label` stands before the text: the stage. */
  choices: { label?: string; text: string }[]
  /** Groups of short words to tick, behind a label. */
  ticks: { label?: string; items: string[] }[]
  /** To be looked up: examples of evidence, who can answer, references. */
  after: { label: string; text: string }[]
  /** Room to write by hand. */
  lines: { label: string; count: number }[]
}

export interface ReportSection {
  id: string
  /** For contents and bookmarks. */
  title: string
  /** To look things up in rather than to read: set more tightly. */
  reference?: boolean
  /** The page's one message, as a sentence with the organization's own numbers. */
  headline: string
  blocks: Block[]
  /** In the order of their numbers. */
  footnotes: { number: number; text: string }[]
}

export interface Report {
  kind: 'board' | 'one-page' | 'full' | 'questionnaire'
  language: Language
  /** File-safe parts come from the painter; these are texts. */
  title: string
  organization: string
  /** The organization's logo: a JPEG as a data address; '' for none. */
  logo: string
  /** YYYY-MM-DD, and as it is written in the language. */
  date: string
  dateText: string
  confidentiality: string
  /** "coverage 92 %, 31 % of the score observed or tested" */
  state: string
  /** Marks an invented sample or a custom pack on every page; '' otherwise. */
  badge: string
  /** Title of the contents page, '' for none. */
  contentsTitle: string
  /** Page footer, with {page} and {pages}. */
  pageLabel: string
  /** Ids for the file's own id: assessment, pack and version. */
  identity: string
  /** SHA-256 of what the numbers follow from (core/assessment/inputs.ts); '' when it is not known or there are none. */
  inputsHash: string
  sections: ReportSection[]
}
