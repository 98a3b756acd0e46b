// Takes, lists and restores second copies beside the page: each reads or writes everything there is.
import { dropCopies, forgetInCopies, listCopies, restoreCopy, sweepCopies, takeCopy } from '#storage/copies/copies.ts'
import { privateFolder } from '#storage/copies/folder.ts'
import type { CopyReply, CopyRequest } from './copies.ts'

async function answer(request: CopyRequest): Promise<CopyReply> {
  const folder = await privateFolder()
  if (!folder) return { ok: false, reason: 'no-folder' }
  if (request.work === 'take') await takeCopy(folder, request.database, request.at)
  if (request.work === 'restore') await restoreCopy(folder, request.database, request.name)
  if (request.work === 'forget') await forgetInCopies(folder, request.assessment)
  if (request.work === 'drop') await dropCopies(folder)
  if (request.work === 'sweep') await sweepCopies(folder)
  return { ok: true, ...(await listCopies(folder)) }
}

addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  answer(data).then(postMessage, (error: unknown) =>
    postMessage({
      ok: false,
      reason: error instanceof Error && error.message === 'damaged' ? 'damaged' : 'failed',
    } satisfies CopyReply),
  )
})
