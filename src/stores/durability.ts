// Whether the browser promises to keep our data. Asked after the first saved answer, never waited for.
import { defineStore } from 'pinia'
import { ref } from 'vue'

export const useDurability = defineStore('durability', () => {
  /** Undefined: not known (yet), or the browser cannot say. */
  const persisted = ref<boolean>()
  const refused = ref(false)
  const usedMegabytes = ref<number>()
  let asked = false

  // Some browsers lack the interface or parts of it (plain http, private windows, old engines); some never answer.
  const manager = () => (navigator as { storage?: Partial<StorageManager> }).storage

  async function look(): Promise<void> {
    const promised = manager()?.persisted?.()
    const estimated = manager()?.estimate?.()
    void promised?.then((answer) => (persisted.value = answer)).catch(() => undefined)
    const usage = (await estimated?.catch(() => undefined))?.usage
    usedMegabytes.value = usage === undefined ? undefined : usage / 1_000_000
  }

  async function ask(): Promise<void> {
    asked = true
    const granted =
      (await manager()
        ?.persist?.()
        .catch(() => undefined)) ?? false
    persisted.value = granted
    refused.value = !granted
  }

  /** Once, quietly: there is now something to keep. */
  function afterSave(): void {
    if (!asked && !__ONE_FILE__) void ask()
  }
  return { persisted, refused, usedMegabytes, look, ask, afterSave }
})
