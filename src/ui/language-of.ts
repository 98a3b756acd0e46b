// Titles of documents are quoted as they were published. In whichever language the screen is, they are read out in their own.
const KANA_OR_KANJI = /[\u3040-\u30ff\u4e00-\u9fff]/u

/** "ja" when the text is Japanese; undefined when the page's own language may stand. */
export const languageOf = (text: string): 'ja' | undefined => (KANA_OR_KANJI.test(text) ? 'ja' : undefined)
