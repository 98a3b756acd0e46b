// Whether the screen is too narrow for a time axis or for columns side by side. Follows the window; leaves nothing behind.
import { onBeforeUnmount, ref, type Ref } from 'vue'

export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia('(max-width: 47.99rem)')
  const narrow = ref(query.matches)
  const follow = (event: MediaQueryListEvent) => (narrow.value = event.matches)
  query.addEventListener('change', follow)
  onBeforeUnmount(() => query.removeEventListener('change', follow))
  return narrow
}
