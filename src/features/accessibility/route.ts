import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/accessibility',
    name: 'accessibility',
    component: () => import('./AccessibilityPage.vue'),
    meta: { title: 'accessibility.title' },
  },
]
export default routes
