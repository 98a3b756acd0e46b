// What is changed, and the tests that have to notice: those beside it. Fuzzers are left out: they would take hours, and a rule
// that only they hold is not written down.
const storage = (...names) => names.map((name) => `test/storage/${name}.test.ts`)
const read = (...names) => names.map((name) => `test/core/assessment/${name}.test.ts`)

export const parts = {
  score: { code: ['src/core/score/*.ts'], tests: ['test/core/score/*.test.ts', 'test/golden/*.test.ts'] },
  lock: { code: ['src/storage/lock/*.ts'], tests: storage('lock/*') },
  seal: { code: ['src/workers/seal-bytes.ts'], tests: ['test/workers/seal-bytes.test.ts'] },
  copies: { code: ['src/storage/copies/*.ts'], tests: storage('copies/*', 'lock/sealed-row') },
  rows: {
    code: ['src/storage/{read-row,read-summary,recount,rev,storage-error,write-row}.ts'],
    tests: storage('assessments', 'broken-rows', 'edits', 'faults', 'file-counts', 'read-*', 'storage-error'),
  },
  files: {
    code: ['src/storage/{build-file,export-file,import-file,snapshots}.ts'],
    tests: storage('faults', 'file-counts', 'files', 'packs-in-files'),
  },
  storage: {
    code: ['src/storage/{assessments,database,door,edits,file-handle,in-memory,packs,preferences,save-queue}.ts'],
    tests: storage(
      'assessments',
      'edits',
      'faults',
      'file-handle',
      'in-memory',
      'packs',
      'reopen',
      'save-queue*',
      'tabs',
      'versions',
    ),
  },
  guard: {
    code: [
      'src/core/assessment/{canonical,fault,guard,issue-to-fault,parse-assessment,plain,scan-json,schema-parts}.ts',
    ],
    tests: read('fault', 'guard', 'parse-assessment', 'plain', 'scan-json', 'schema-parts', 'ztm-file'),
  },
  ztm: {
    code: ['src/core/assessment/{write-ztm,ztm-file,ztm-split,ztm-warnings}.ts'],
    tests: [...read('ztm-file', 'ztm-warnings'), ...storage('packs-in-files')],
  },
  door: {
    code: ['src/workers/{ask-once,import-file,import-pack,read-bytes}.ts'],
    tests: ['test/workers/{ask-once,import-file,import-pack}.test.ts'],
  },
  packs: { code: ['src/workers/{read-pack,yaml-file}.ts'], tests: ['test/workers/read-pack.test.ts'] },
}
