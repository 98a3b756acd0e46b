// The planner beside the page: it drives the core's loop and gives way often enough to hear a cancel. Nothing is computed
// here that the core could compute.
import { improveRoadmap, type PlannerReply, type PlannerRequest } from '#core/index.ts'

/** Work between two looks at the post, in milliseconds: short enough to stop at once, long enough to cost nothing. */
const STRETCH = 25

/** The plan that is wanted; any other is dropped at its next stretch. */
let wanted: number | null = null

const send = (reply: PlannerReply): void => {
  self.postMessage(reply)
}

self.addEventListener('message', ({ data }: MessageEvent<PlannerRequest>) => {
  if (data.type === 'plan') {
    wanted = data.id
    void run(data)
  } else if (wanted === data.id) wanted = null
})

async function run({ id, pack, assessment, options }: Extract<PlannerRequest, { type: 'plan' }>): Promise<void> {
  try {
    const steps = improveRoadmap(pack, assessment, options)
    while (wanted === id) {
      const until = performance.now() + STRETCH
      let last: PlannerReply | null = null
      do {
        const step = steps.next()
        if (step.done) {
          wanted = null
          send({ type: 'done', id, roadmap: step.value })
          return
        }
        const { schedules, budget, roadmap } = step.value
        if (roadmap) send({ type: 'roadmap', id, roadmap })
        last = { type: 'progress', id, schedules, budget }
      } while (performance.now() < until)
      send(last)
      // A timer, not a promise: messages are heard only between tasks.
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    send({ type: 'cancelled', id })
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}
