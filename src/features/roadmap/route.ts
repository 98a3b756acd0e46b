import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/a/:id/roadmap/:view(gantt|table|board|compare|whatif)?',
    name: 'roadmap',
    component: () => import('./RoadmapPage.vue'),
    meta: { title: 'nav.roadmap' },
  },
]
export default routes
