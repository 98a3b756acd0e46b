// Giving a file to the person: the only way anything leaves the browser.

/** Letters, digits, space and . _ - in any script, at most 80 characters (R19); 'file' when nothing is left. */
export function fileName(name: string, extension: string): string {
  const safe = [...name.replace(/[^\p{L}\p{N} ._-]/gu, '').trim()].slice(0, 80).join('')
  return `${safe === '' ? 'file' : safe}.${extension}`
}

export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the address by then; keeping it would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
