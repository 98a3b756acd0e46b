// Answers what-ifs beside the page, one after the other; between two it hears whether another question came meanwhile.
import type { WhatIfReply, WhatIfRequest } from '#core/index.ts'
import { whatIf } from '#core/roadmap/what-if.ts'

let wanted = 0

const send = (reply: WhatIfReply): void => {
  self.postMessage(reply)
}

self.addEventListener('message', ({ data }: MessageEvent<WhatIfRequest>) => {
  wanted = data.id
  void answerAll(data)
})

async function answerAll({ id, pack, assessment, roadmap, variants, options }: WhatIfRequest): Promise<void> {
  try {
    for (const variant of variants) {
      send({ type: 'answer', id, answer: whatIf(pack, assessment, roadmap, variant, options) })
      // A timer, not a promise: messages are heard only between tasks.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (wanted !== id) return
    }
    send({ type: 'done', id })
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}
