// Runs in the page: no text and no accessible name stands in another language than the page says (WCAG 3.1.1, 3.1.2).

export function foreignWords(): string[] {
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u
  /** Two English words in a row that nobody would leave in a Japanese sentence. */
  const english = /\b(?!Noto Sans|M PLUS|SIL Open)(?:[A-Z]?[a-z]{2,}) (?:[a-z]{2,})\b/u
  const faults: string[] = []
  const look = (text: string, element: Element | null): void => {
    const words = text.trim()
    const language = element?.closest('[lang]')?.getAttribute('lang') ?? ''
    if (words === '' || element?.closest('code, kbd, script, style, noscript')) return
    if (language.startsWith('en') && japanese.test(words)) faults.push(`in English: “${words.slice(0, 40)}”`)
    if (language.startsWith('ja') && english.test(words) && !japanese.test(words))
      faults.push(`in Japanese: “${words.slice(0, 40)}”`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node.textContent ?? '', node.parentElement)
  for (const element of document.querySelectorAll(
    '[aria-label], [title], [placeholder], [alt], [aria-roledescription], [aria-valuetext]',
  ))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext'])
      look(element.getAttribute(name) ?? '', element)
  look(document.title, document.documentElement)
  return [...new Set(faults)]
}
