// Whether the browser promises to keep our data. Asked after the first saved answer, never waited for.
import { defineStore } from 'pinia'
import { ref } from 'vue'

export const useDurability = defineStore('durability', () => {
  /** Undefined: not known (yet), or the browser cannot say. */
  const persisted = ref<boolean>()
  const refused = ref(false)
  const usedMegabytes = ref<number>()
  let asked = false

  // Some browsers lack the interface altogether (plain http, old engines).
  const manager = (): StorageManager | undefined => (navigator as { storage?: StorageManager }).storage

  async function look(): Promise<void> {
    persisted.value = await manager()
      ?.persisted()
      .catch(() => undefined)
    const usage = (
      await manager()
        ?.estimate()
        .catch(() => undefined)
    )?.usage
    usedMegabytes.value = usage === undefined ? undefined : usage / 1_000_000
  }

  async function ask(): Promise<void> {
    asked = true
    const granted = await manager()
      ?.persist()
      .catch(() => false)
    persisted.value = granted
    refused.value = granted === false
  }

  /** Once, quietly: there is now something to keep. */
  function afterSave(): void {
    if (!asked && !__ONE_FILE__) void ask()
  }
  return { persisted, refused, usedMegabytes, look, ask, afterSave }
})
