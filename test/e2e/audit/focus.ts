// Runs in the page after a key was pressed: every control takes the focus in the order of the page (WCAG 2.4.3), shows an outline of at least two pixels that stands
// out 3:1 from what lies behind it (WCAG 1.4.11, 2.4.7), and is not hidden below the header or the bar at the foot (2.4.11).

export function focusFaults(): string[] {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((v) => {
      const x = v / 255
      return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string): number => {
    const [x, y] = [luminance(a), luminance(b)]
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
  }
  /** The first opaque background at or above. */
  const behind = (element: Element | null): string => {
    for (let e = element; e; e = e.parentElement) {
      const { backgroundColor } = getComputedStyle(e)
      if ((channels(backgroundColor)[3] ?? 1) > 0.99) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const outlined = (element: Element): Element | undefined => {
    for (let e: Element | null = element, i = 0; e && i < 4; e = e.parentElement, i++) {
      const style = getComputedStyle(e)
      if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return e
    }
    return undefined
  }
  const faults: string[] = []
  // Behind an open dialog nothing takes the focus.
  const dialog = document.querySelector('dialog:modal')
  const controls = (dialog ?? document).querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]',
  )
  // The order of the focus is the order of the page: within one column it never leads back up. What sticks or lies over is left out.
  const sticks = (element: Element | null): boolean => {
    for (let e = element; e && e !== dialog; e = e.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(e).position)) return true
    return false
  }
  /** Beyond the edges of a box that scrolls by itself: nobody sees it there. */
  const scrolledOut = (control: Element): boolean => {
    let box = control.parentElement
    while (box && !['auto', 'scroll'].includes(getComputedStyle(box).overflowY)) box = box.parentElement
    if (box === null) return false
    const [inner, outer] = [control.getBoundingClientRect(), box.getBoundingClientRect()]
    return inner.bottom > outer.bottom || inner.top < outer.top
  }
  const inPage = [...controls].filter((c) => {
    const shown =
      c.tabIndex >= 0 && c.checkVisibility({ visibilityProperty: true }) && !c.matches('.hidden-text *, [type=file]')
    return (
      shown &&
      c.closest('main, dialog') !== null &&
      !c.closest('.sheet, .menu, [role=dialog]') &&
      !sticks(c) &&
      !scrolledOut(c)
    )
  })
  inPage.reduce<DOMRect | undefined>((before, control) => {
    const box = (control.closest('label') ?? control).getBoundingClientRect()
    if (before && box.bottom <= before.top && box.left < before.right && before.left < box.right)
      faults.push(
        `${control.tagName.toLowerCase()}.${control.className} “${control.textContent.trim().slice(0, 24)}” leads back up`,
      )
    return box
  }, undefined)
  // Hundreds of cards have the same controls: of each kind the first ones speak for the rest.
  const kinds = new Map<string, number>()
  for (const control of controls) {
    const kind = `${control.tagName} ${control.className} ${control.closest('[class]')?.className ?? ''}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (kinds.get(kind)! > 20) continue
    if (control.tabIndex < 0 || control.matches(':disabled') || !control.checkVisibility({ visibilityProperty: true }))
      continue
    const name = `${control.tagName.toLowerCase()}.${control.className} “${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 24)}”`
    if (control.tabIndex > 0) faults.push(`${name} takes the focus out of turn`)
    control.focus()
    if (document.activeElement !== control) {
      faults.push(`${name} cannot have the focus`)
      continue
    }
    const ring = outlined(control)
    if (!ring) faults.push(`${name} shows no focus`)
    else {
      const style = getComputedStyle(ring)
      const ground = behind(parseFloat(style.outlineOffset) < 0 ? ring : ring.parentElement)
      const ratio = contrast(style.outlineColor, ground)
      if (ratio < 3) faults.push(`${name} focus contrast ${ratio.toFixed(1)}: ${style.outlineColor} on ${ground}`)
    }
    if (control.closest('.skip')) continue
    // A link that runs over several lines has a box for each; of a box taller than the window a part is enough.
    const boxes = [...(control.closest('label') ?? control).getClientRects()].map((box) => {
      const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
      return {
        left,
        top,
        width: Math.min(box.right, innerWidth) - left,
        height: Math.min(box.bottom, innerHeight) - top,
      }
    })
    const points = boxes.flatMap((box) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
      ),
    )
    const seen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y)
      return (
        top !== null &&
        (control.contains(top) || top.contains(control) || control.closest('label')?.contains(top) === true)
      )
    })
    const apart = control.matches('.hidden-text *, [type=file]')
    if (!seen && !apart) faults.push(`${name} is hidden while it has the focus`)
  }
  return [...new Set(faults)]
}
