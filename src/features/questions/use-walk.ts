// Where one is among the questions and how one moves on. The address says which question is shown, so a reload, a link and
// the back button all lead to the same place.
import { computed, onBeforeUnmount, watch } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, useRoute, useRouter, type NavigationFailure } from 'vue-router'
import { askedQuestions } from '#core/assessment/asked.ts'
import { useOpen } from '#stores/open.ts'

/** Long enough to see what was chosen, short enough not to wait for. */
const BEAT = 320

export function useWalk() {
  const { assessment, pack } = useOpen()
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => askedQuestions(pack.value, assessment.value))
  const all = computed(() =>
    pack.value.domains.flatMap((domain) => domain.questions.map((question) => ({ domain, question }))),
  )
  const wanted = computed(() => (typeof route.params.question === 'string' ? route.params.question : ''))
  const current = computed(() => all.value.find((x) => x.question.id === wanted.value))
  /** −1: this edition does not ask it. */
  const index = computed(() => asked.value.findIndex((x) => x.question.id === wanted.value))
  const answeredCount = computed(() => asked.value.filter((x) => assessment.value.answers[x.question.id]).length)
  const finished = computed(() => asked.value.length > 0 && answeredCount.value === asked.value.length)
  let beat: ReturnType<typeof setTimeout> | undefined

  const go = (question: string, replace = false): Promise<NavigationFailure | undefined> =>
    router[replace ? 'replace' : 'push']({
      name: 'questions',
      params: { id: assessment.value.id, question },
    }) as Promise<NavigationFailure | undefined>

  /** False when there is no further question that way. */
  async function move(by: 1 | -1): Promise<boolean> {
    rest()
    const next = index.value >= 0 ? asked.value[index.value + by] : asked.value[0]
    if (next) await go(next.question.id)
    return next !== undefined
  }

  const rest = (): void => clearTimeout(beat)
  /** Does it after a beat, unless one goes elsewhere by hand before. */
  function afterBeat(work: () => void): void {
    rest()
    beat = setTimeout(work, BEAT)
  }
  onBeforeRouteUpdate(rest)
  // At once: the screen one goes to may take its time, and this one stands until then.
  onBeforeRouteLeave(rest)
  onBeforeUnmount(rest)

  // Without a question in the address: where one left off.
  watch(
    [wanted, asked],
    () => {
      if (current.value) return
      const open = asked.value.find((x) => !assessment.value.answers[x.question.id]) ?? asked.value[0]
      if (open) void go(open.question.id, true)
    },
    { immediate: true },
  )
  return { asked, all, current, index, answeredCount, finished, go, move, rest, afterBeat }
}
