// Saving the report, or what stands behind it, in a format other than PDF. One is made at a time, beside the page.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { makeTranslate } from '#core/words.ts'
import type { ExportFormat, PostedInput } from '#export/format.ts'
import { loadFormats } from '#registry.ts'
import { writeFormat } from '#workers/write-format.ts'
import { download, fileName } from './download.ts'
import { usePaper } from './paper.ts'
import { useReport, type ReportChoices } from './report.ts'
import { logError } from './trouble.ts'

export interface SavedFile {
  format: string
  name: string
  /** Bytes. */
  size: number
}

export const useFormats = defineStore('formats', () => {
  const report = useReport()
  const paper = usePaper()
  const all = shallowRef<ExportFormat[]>([])
  /** Id of the format that is being made, of the one that failed, and the last file. */
  const busy = ref<string>()
  const failed = ref<string>()
  const saved = shallowRef<SavedFile>()

  async function load(): Promise<void> {
    all.value = await loadFormats()
  }

  /** Nothing is given to the person unless the whole file was made. */
  async function save(format: ExportFormat, choices: ReportChoices): Promise<void> {
    if (busy.value !== undefined) return
    busy.value = format.id
    failed.value = saved.value = undefined
    try {
      const bare = await report.composeInput(choices)
      if (!bare) return
      const input = dressed(bare)
      const bytes = await writeFormat({ format: format.id, input })
      const name = nameOf(format, input)
      download(new Blob([bytes], { type: format.mediaType }), name)
      saved.value = { format: format.id, name, size: bytes.length }
    } catch (error) {
      logError(error)
      failed.value = format.id
    } finally {
      busy.value = undefined
    }
  }

  /** Printed or saved to be edited, it is one report: the same paper, colour and words on confidentiality. */
  const dressed = (input: PostedInput): PostedInput => {
    const { accent, confidentiality } = paper
    const chosen = { ...(accent === '' ? {} : { accent }), ...(confidentiality === '' ? {} : { confidentiality }) }
    return { ...input, look: { paper: paper.paper, ...chosen } }
  }

  return { all, busy, failed, saved, load, save }
})

/** A file that does not depend on the kind of report is named after the format. */
function nameOf(format: ExportFormat, { report, words, language }: PostedInput): string {
  const title = format.kinds ? report.title : makeTranslate(words, language)(`format.${format.id}.name`)
  return fileName([report.organization, title, report.date].join(' '), format.extension)
}
