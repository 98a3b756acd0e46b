// The one place where the product reads the clock: local calendar day and instants for display.

/** Today by the local calendar, YYYY-MM-DD. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  )
}

/** ISO 8601 instant. */
export const instant = (): string => new Date().toISOString()
