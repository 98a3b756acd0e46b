// What the page itself holds for when a part of the app cannot be loaded: words may be what is missing.

/** A picture of the start page that no app took over would be a page that answers to nothing. */
export function sayNotStarted(): void {
  const app = document.querySelector<HTMLElement>('#app')
  if (app?.inert) {
    app.replaceChildren()
    app.inert = false
  }
  document.querySelector('#not-started')?.removeAttribute('hidden')
}
