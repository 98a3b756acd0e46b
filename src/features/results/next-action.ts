// What to do after reading the results: answer on while less than half is answered, else look at the incidents.
import { computed, type ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { useOpen } from '#stores/open.ts'
import { useWords } from '#ui/words.ts'

const ENOUGH = 0.5

export function useNextAction(): ComputedRef<{ to: RouteLocationRaw; text: string; enough: boolean }> {
  const { t } = useWords()
  const { assessment, findings } = useOpen()
  return computed(() => {
    const params = { id: assessment.value.id }
    return findings.value.scores.overall.coverage >= ENOUGH
      ? { to: { name: 'incidents', params }, text: t('results.toIncidents'), enough: true }
      : { to: { name: 'questions', params }, text: t('results.toQuestions'), enough: false }
  })
}
