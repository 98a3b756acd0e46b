import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/licences',
    name: 'licences',
    component: () => import('./LicencesPage.vue'),
    meta: { title: 'licences.title' },
  },
]
export default routes
