// Runs in the page: every control that can be seen is at least 24 by 24 CSS pixels (WCAG 2.5.8), a link in a running sentence
// excepted. A control inside its label is as large as the label.

export function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [tabindex="0"]',
  )
  const inSentence = (element: HTMLElement): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false
    const around = element.closest('p, li, dd, td, th, h1, h2, h3, span.text')
    return around !== null && around.textContent.trim().length > element.textContent.trim().length
  }
  const faults: string[] = []
  for (const control of controls) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('[type=file], .hidden-text *'))
      continue
    const area = control.closest('label') ?? control
    const { width, height } = area.getBoundingClientRect()
    if (width < 2 || height < 2 || inSentence(control)) continue
    if (width < 24 || height < 24)
      faults.push(
        `${control.tagName.toLowerCase()}.${control.className} “${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 24)}” ${width.toFixed(0)}×${height.toFixed(0)}`,
      )
  }
  return [...new Set(faults)]
}
