// Asks the planner worker for a better plan. The worker is started when the first is asked for and then kept.
import type { PlannerReply, PlannerRequest, Roadmap } from '#core/index.ts'
import workerUrl from './planner.worker.ts?worker&url'
import { spawnWorker } from './spawn.ts'

type Question = Omit<Extract<PlannerRequest, { type: 'plan' }>, 'type' | 'id'>

let worker: Worker | undefined
let lastId = 0

/** False where there are no workers at all: the first plan is then the plan. */
export const canPlanBeside = (): boolean => typeof Worker !== 'undefined'

/** `onProgress` hears shares 0 … 1. Rejects when stopped, and when the planner failed. */
export function improvePlan(
  question: Question,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Roadmap> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const planner = (worker ??= spawnWorker(workerUrl))
    const id = ++lastId
    const post = (request: PlannerRequest): void => planner.postMessage(request)
    const finish = (end: () => void): void => {
      planner.removeEventListener('message', hear)
      planner.removeEventListener('error', fail)
      signal.removeEventListener('abort', cancel)
      end()
    }
    const hear = ({ data }: MessageEvent<PlannerReply>): void => {
      if (data.id !== id) return
      if (data.type === 'progress') onProgress(data.schedules / data.budget)
      else if (data.type === 'done') finish(() => resolve(data.roadmap))
      else if (data.type === 'failed') finish(() => reject(new Error(data.message)))
    }
    // A worker that could not start or broke down is not asked again.
    const fail = (): void => {
      planner.terminate()
      worker = undefined
      finish(() => reject(new Error('the planner failed')))
    }
    const cancel = (): void => {
      post({ type: 'cancel', id })
      finish(() => reject(new DOMException('cancelled', 'AbortError')))
    }
    planner.addEventListener('message', hear)
    planner.addEventListener('error', fail)
    signal.addEventListener('abort', cancel)
    post({ type: 'plan', id, ...question })
  })
}
