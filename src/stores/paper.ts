// How this person prints: paper, colour, the words on confidentiality, archive form. Kept in this browser; never part of an
// assessment, and a password is kept nowhere.
import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'
import { isColour } from '#export/pdf/accent.ts'
import type { Paper } from '#export/pdf/theme.ts'
import { kept } from './kept.ts'
import { useLock } from './lock.ts'

const KEY = 'zta.paper'
export const PAPERS: readonly Paper[] = ['a4', 'letter']
/** Longer words would push the rest out of the foot. */
export const LONGEST_CONFIDENTIALITY = 60

function stored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept()?.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // storage is off or was written by something else
  }
}

export const usePaper = defineStore('paper', () => {
  const before = stored()
  const paper = ref<Paper>(PAPERS.find((p) => p === before.paper) ?? 'a4')
  /** '' for the product's own. */
  const accent = ref(typeof before.accent === 'string' && isColour(before.accent) ? before.accent : '')
  /** '' for the report's own words. */
  const confidentiality = ref(
    typeof before.confidentiality === 'string' ? before.confidentiality.slice(0, LONGEST_CONFIDENTIALITY) : '',
  )
  const archive = ref(before.archive === true)
  const lock = useLock()
  watchEffect(() => {
    const choices = {
      paper: paper.value,
      accent: accent.value,
      // A person's own words: under a lock they hold for this visit.
      confidentiality: lock.on ? '' : confidentiality.value,
      archive: archive.value,
    }
    try {
      kept()?.setItem(KEY, JSON.stringify(choices))
    } catch {
      // Without storage the choice holds for this visit.
    }
  })
  return { paper, accent, confidentiality, archive }
})
