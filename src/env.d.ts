declare const __APP_VERSION__: string
/** The single-file edition: one page that keeps nothing in the browser. */
declare const __ONE_FILE__: boolean

declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}

declare module 'virtual:content' {
  import type { PackEntry, SampleEntry } from '#registry.ts'
  export const packs: PackEntry[]
  export const samples: SampleEntry[]
}

declare module 'virtual:content/starter' {
  /** The starter pack as one YAML text with its comments. */
  const text: string
  export default text
}

declare module 'virtual:languages' {
  import type { KeptLanguage } from '#registry.ts'
  export const languages: KeptLanguage[]
}

declare module 'virtual:licences' {
  const licences: import('../build/licences.ts').Licences
  export default licences
}
