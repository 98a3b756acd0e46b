import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/a/:id/setup', name: 'setup', component: () => import('./SetupPage.vue'), meta: { title: 'nav.setup' } },
]
export default routes
