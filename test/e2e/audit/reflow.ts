// Runs in the page: it scrolls in one direction only (WCAG 1.4.10), and no word is cut off by its box (1.4.4). What needs two
// dimensions, a table or the time axis, scrolls in a box of its own.

export function reflowFaults(): string[] {
  const faults: string[] = []
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide > 0) {
    const culprits = [...document.querySelectorAll('main *, header *')].filter(
      (e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll-x, svg'),
    )
    faults.push(
      `the page is ${wide}px wider than its window: ${culprits
        .slice(0, 3)
        .map((e) => `${e.tagName.toLowerCase()}.${e.className}`)
        .join(' | ')}`,
    )
  }
  for (const element of document.querySelectorAll<HTMLElement>('main *, header *')) {
    if (
      element.children.length > 0 ||
      !element.checkVisibility() ||
      element.closest('.hidden-text, svg, option, [data-cut]')
    )
      continue
    const style = getComputedStyle(element)
    if (
      style.overflowX === 'hidden' &&
      style.textOverflow !== 'ellipsis' &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1
    )
      faults.push(
        `cut off: ${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 24)}”`,
      )
  }
  return faults
}
