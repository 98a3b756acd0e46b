// Browsers write what stands in fields to their own files, for filling in forms and for bringing a window back. Under a lock,
// every field asks them not to.

/** Now and for every field to come. */
export function keepFieldsOffDisk(): void {
  const mark = () => {
    for (const field of document.querySelectorAll(
      'input:not([autocomplete="off"]), textarea:not([autocomplete="off"])',
    ))
      if (field.getAttribute('autocomplete') !== 'new-password') field.setAttribute('autocomplete', 'off')
  }
  mark()
  new MutationObserver(mark).observe(document.body, { subtree: true, childList: true })
}
