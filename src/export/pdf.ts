// The report as PDF. The painter and jsPDF are loaded when a file is asked for; in the app they run in a worker
// (workers/report.worker.ts), so that no page ever waits for them.

export const format = {
  id: 'pdf',
  extension: 'pdf',
  type: 'application/pdf',
  load: () => import('./pdf/paint.ts'),
} as const
