// Runs in the page: who asks for less motion sees nothing move (WCAG 2.3.3).

export function movingParts(): string[] {
  const moves = (element: Element): boolean => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    return (
      animationName !== 'none' ||
      scrollBehavior === 'smooth' ||
      transitionDuration.split(',').some((d) => parseFloat(d) > 0)
    )
  }
  const faults = [...document.querySelectorAll('*')]
    .filter(moves)
    .map((e) => `${e.tagName.toLowerCase()}.${e.className}`)
  return [...new Set(faults)].map((f) => `moves: ${f}`)
}
