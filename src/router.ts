// Every screen has its own address; hash addresses work on any static host and in a single file.
import NotFound from './NotFound.vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { screens } from './registry.ts'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...screens,
    {
      path: '/:rest(.*)*',
      name: 'not-found',
      component: NotFound,
      meta: { title: 'app.notFound' },
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
