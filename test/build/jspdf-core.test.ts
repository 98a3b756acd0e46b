import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { jsPDF } from 'jspdf'
import { beforeAll, expect, test } from 'vitest'
import { JSPDF_MODULE, jspdfCore } from '../../build/jspdf-core.ts'

type Module = { jsPDF: typeof jsPDF }
const file = createRequire(import.meta.url).resolve(JSPDF_MODULE)
const source = readFileSync(file, 'utf8')
const folder = resolve('node_modules/.cache/jspdf-core')
let whole: Module
let core: Module

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const load = async (name: string, text: string): Promise<Module> => {
    writeFileSync(`${folder}/${name}.mjs`, text)
    return (await import(/* @vite-ignore */ pathToFileURL(`${folder}/${name}.mjs`).href)) as Module
  }
  whole = await load('whole', source)
  core = await load('core', jspdfCore(source))
})

/** What the report does with jsPDF: pages, raw operators, objects, subscriptions. */
function write({ jsPDF }: Module): string {
  const doc = new jsPDF({ unit: 'pt', format: [595, 842], compress: false })
  doc.setFileId('0123456789ABCDEF0123456789ABCDEF')
  doc.setCreationDate("D:20260101000000+09'00'")
  const internal = doc.internal as unknown as {
    write: (text: string) => void
    newObject: () => number
    events: { subscribe: (topic: string, listener: () => void) => void }
  }
  internal.events.subscribe('putCatalog', () => internal.write('/Lang (ja)'))
  internal.events.subscribe('postPutResources', () => {
    internal.newObject()
    internal.write('<< /Type /Test >>\nendobj')
  })
  internal.write('0 0 10 10 re f')
  doc.addPage()
  return doc.output()
}

test('the core alone writes pages, objects and the catalogue as the whole of jsPDF does', () => {
  const written = write(core)
  expect(written).toContain('/Type /Test')
  // The standard fonts' encoding and the XMP hook are plug-ins; the report has fonts and metadata of its own.
  const ownFonts = (text: string): string => text.replace(/startxref[\s\S]*/, '')
  expect(ownFonts(written)).toBe(ownFonts(write(whole)))
})

test('the plug-ins are gone', () => {
  const text = jspdfCore(source)
  expect(text.length).toBeLessThan(source.length / 3)
  for (const name of ['AcroForm', 'html2canvas', 'WebPDecoder', 'fast-png'])
    expect(text).not.toContain(`function ${name}`)
})

test('a jsPDF of another shape stops the build', () => {
  expect(() => jspdfCore('export const jsPDF = 1')).toThrow('another shape')
})
