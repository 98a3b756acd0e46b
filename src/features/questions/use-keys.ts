// Single keys answer and move while nothing is being typed, unless they are switched off; Escape leads out of a field. Keys with a
// modifier belong to the browser.
import { onBeforeUnmount, onMounted } from 'vue'
import { usePreferences } from '#stores/preferences.ts'

export type KeyMap = Record<string, () => void>

/** Whether a key press is meant for a field that takes text. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

export function useKeys(map: KeyMap): void {
  const preferences = usePreferences()
  function press(event: KeyboardEvent): void {
    const leaves = event.key === 'Escape'
    if ((!preferences.singleKeys && !leaves) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return
    if ((typing(event.target) && !leaves) || document.querySelector('dialog[open]')) return
    const action = map[event.key]
    if (!action) return
    // Escape also closes what the browser opened.
    if (!leaves) event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', press))
  onBeforeUnmount(() => window.removeEventListener('keydown', press))
}
