// A worker's own code run in the thread of the test. What is posted either way is cloned, as between threads.

type Listener = (event: { data: unknown }) => void

/** What stands for `self` while the worker is loaded, and the worker as the page sees it. */
export function workerHere() {
  const [page, inside] = [new Set<Listener>(), new Set<Listener>()]
  const tell = (listeners: ReadonlySet<Listener>, data: unknown, transfer: Transferable[] = []): void => {
    const event = { data: structuredClone<unknown>(data, { transfer }) }
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener(event)
    })
  }
  const side = (heard: Set<Listener>) => ({
    addEventListener: (type: string, listener: Listener) => type === 'message' && heard.add(listener),
    removeEventListener: (_: string, listener: Listener) => heard.delete(listener),
  })
  return {
    self: {
      ...side(inside),
      postMessage: (data: unknown, options?: { transfer: Transferable[] }) => tell(page, data, options?.transfer),
    },
    worker: {
      ...side(page),
      postMessage: (data: unknown) => tell(inside, data),
      terminate: () => undefined,
    } as unknown as Worker,
  }
}
