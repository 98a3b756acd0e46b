// Two days that are being typed, the first and the last of a range, and whether they make one.
import { computed, ref } from 'vue'
import type { DateRange } from '#core/assessment/assessment.ts'
import { isDate } from '#core/calendar.ts'

export function useRange() {
  const from = ref('')
  const to = ref('')
  const known = computed(() => isDate(from.value) && isDate(to.value))
  const reversed = computed(() => known.value && from.value > to.value)
  const ready = computed(() => known.value && !reversed.value)
  /** The range, and empty fields again. */
  function take(): DateRange {
    const range = { from: from.value, to: to.value }
    from.value = to.value = ''
    return range
  }
  return { from, to, reversed, ready, take }
}

export const byFirstDay = (a: DateRange, b: DateRange): number => (a.from < b.from ? -1 : 1)
