declare module 'virtual:board-fonts' {
  /** Addresses of the report's two font files (gzipped TrueType). */
  export const regular: string
  export const bold: string
}
