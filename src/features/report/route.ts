import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/a/:id/report', name: 'report', component: () => import('./ReportPage.vue'), meta: { title: 'nav.report' } },
]
export default routes
