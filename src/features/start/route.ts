import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'start',
    component: () => import('./StartPage.vue'),
    meta: { title: 'app.home', frameWords: true },
  },
]
export default routes
