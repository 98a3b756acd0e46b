// Errors that nothing caught. Only their names and places are kept, never an answer (R21).
import { defineStore } from 'pinia'
import { ref } from 'vue'

export const useTrouble = defineStore('trouble', () => {
  const code = ref<string>()
  function report(error: unknown): void {
    console.error(error)
    code.value = error instanceof Error ? error.name : 'Error'
  }
  return { code, report, dismiss: () => (code.value = undefined) }
})
