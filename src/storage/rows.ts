// What the tables hold. A summary row is what lists read; an inputs row is one assessment. They are only ever written
// together, in one transaction, with the same `rev`.
import type { Answer, Assessment, Edition } from '#core/assessment/assessment.ts'
import type { Fault } from '#core/assessment/fault.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import type { Part, Snapshot } from '#core/assessment/parse-assessment.ts'

export interface Summary {
  id: string
  name: string
  sample: boolean
  packId: string
  packVersion: string
  route: string
  edition: Edition
  /** ISO 8601 instants of the caller's clock, for display and the order of the list. */
  createdAt: string
  updatedAt: string
  /** Of the questions asked in this edition. */
  answered: number
  asked: number
  stage: number | null
  /** 1.0 … 4.0, not rounded. */
  maturity: number | null
  /** 0 … 1. */
  coverage: number
  /** One more with every write. */
  rev: number
  lastBackupAt?: string
  editsSinceBackup: number
  /** The row is missing or broken and this one stands in; the assessment itself can still be opened. */
  damaged?: true
}

/** What follows from the inputs by scoring; the caller knows the pack, the database does not. */
export type Figures = Pick<Summary, 'answered' | 'asked' | 'stage' | 'maturity' | 'coverage'>
/** The rest of a summary follows from the assessment itself. */
export type NewSummary = Figures & Pick<Summary, 'createdAt' | 'updatedAt'>
export type SummaryPatch = Partial<Figures> & Pick<Summary, 'updatedAt'>

/** `answer: null` remembers the rev of an answer that was taken back, so that nobody overwrites unseen. */
export interface AnswerCell {
  answer: Answer | null
  rev: number
}

export interface InputsRow {
  id: string
  rev: number
  inputs: Omit<Assessment, 'answers'>
  partRevs: Partial<Record<Part, number>>
  answers: Record<string, AnswerCell>
}

export type SnapshotRow = Snapshot

/** A pack that a person loaded. */
export interface PackRow {
  /** id@version */
  key: string
  id: string
  version: string
  /** SHA-256 of the canonical pack. */
  hash: string
  addedAt: string
  pack: SourcePack
}

export interface MetaRow {
  key: string
  value: unknown
}

/** An assessment as it was read. What broke a rule stands in `quarantine` and stays in the database untouched. */
export interface Stored {
  assessment: Assessment
  /** 0 for what was never written: absent here. */
  answerRevs: Record<string, number>
  partRevs: Record<string, number>
  quarantine: Fault[]
}
