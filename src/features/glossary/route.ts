import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/glossary',
    name: 'glossary',
    component: () => import('./GlossaryPage.vue'),
    meta: { title: 'glossary.title' },
  },
]
export default routes
