// Work that can wait begins when the screen was painted.

/** After the next frame, or soon where none is painted: in a tab behind another. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done))
    setTimeout(done, 500)
  })

/** When something stands on the screen, which on a slow device is well after its frame was made; or soon where nothing is painted. */
export const firstPainted = (): Promise<void> =>
  new Promise((done) => {
    const seen = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done()
    })
    seen.observe({ type: 'paint', buffered: true })
    if (document.hidden) done()
    setTimeout(done, 1000)
  })
