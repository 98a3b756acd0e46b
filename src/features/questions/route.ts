import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/a/:id/questions/:question?',
    name: 'questions',
    component: () => import('./QuestionsPage.vue'),
    meta: { title: 'nav.questions' },
  },
]
export default routes
