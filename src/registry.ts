// What is found by being there: packs, samples, languages, screens, sections. A thing is added by adding its file, never by naming it here.
import type { RouteRecordRaw } from 'vue-router'
import type { Assessment, Edition } from '#core/assessment/assessment.ts'
import type { Pack, SourceText } from '#core/pack/pack.ts'
import type { Section } from '#core/report/section.ts'
import type { Words } from '#core/words.ts'
import type { ExportFormat } from './export/format.ts'

export { packs, samples } from 'virtual:content'
import { languages as found } from 'virtual:languages'

/** Japanese first: it is the product's first language. */
export const languages: readonly LanguageEntry[] = found
  .map((l) => ({ ...l, loadWords: async () => merged(await Promise.all([l.loadFrameWords(), l.loadOtherWords()])) }))
  .sort((a, b) => Number(b.id === 'ja') - Number(a.id === 'ja'))
const merged = ([frame, others]: [Words, Words]): Words => ({ ...frame, ...others })

export type LanguageId = keyof SourceText

/** A pack of the product, loaded when it is opened. @public named by the declarations of the virtual modules */
export interface PackEntry {
  id: string
  version: string
  title: SourceText
  /** How many questions each edition asks before any condition. */
  questions: Record<Edition, number>
  load: (language: LanguageId) => Promise<Pack>
}

/** An invented organization that comes with the product. @public named by the declarations of the virtual modules */
export interface SampleEntry {
  id: string
  /** The organization's name. */
  name: SourceText
  pack: string
  /** Of the profile: small, medium, large. */
  size: string
  /** A new value each time is not promised: copy before changing. */
  load: (language: LanguageId) => Promise<Assessment>
}

/** A language as it is kept: its words in parts that share no key. @public named by the declarations of the virtual modules */
export interface KeptLanguage {
  id: LanguageId
  /** What the frame and the start page say. */
  loadFrameWords: () => Promise<Words>
  loadOtherWords: () => Promise<Words>
  loadReportWords: () => Promise<Words>
}

/** A language of the screens and the report. */
export interface LanguageEntry extends KeptLanguage {
  /** Of all screens, the frame's among them. */
  loadWords: () => Promise<Words>
}

/** The addresses of every screen; the screens themselves are loaded when they are opened. */
export const screens: RouteRecordRaw[] = Object.values(
  import.meta.glob<RouteRecordRaw[]>('./features/*/route.ts', { eager: true, import: 'default' }),
).flat()

/** The sections of the report, loaded when a report is asked for. */
export async function loadReportSections(): Promise<Section[]> {
  const found = import.meta.glob<Section>('./core/report/sections/*.ts', { import: 'section' })
  return Promise.all(Object.values(found).map((load) => load()))
}

/** Export formats beside the PDF, in their order, loaded when the report screen asks; each loads its own writer when used. */
export async function loadFormats(): Promise<ExportFormat[]> {
  const found = import.meta.glob<ExportFormat>('./export/*/format.ts', { import: 'format' })
  const formats = await Promise.all(Object.values(found).map((load) => load()))
  return formats.sort((a, b) => a.order - b.order)
}
