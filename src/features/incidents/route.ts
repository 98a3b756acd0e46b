import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/a/:id/incidents/:incident?',
    name: 'incidents',
    component: () => import('./IncidentsPage.vue'),
    meta: { title: 'nav.incidents' },
  },
]
export default routes
