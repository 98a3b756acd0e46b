import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/a/:id/results',
    name: 'results',
    component: () => import('./ResultsPage.vue'),
    meta: { title: 'nav.results' },
  },
]
export default routes
