// Every screen has its own address; hash addresses work on any static host and in a single file.
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'

const found = import.meta.glob<RouteRecordRaw[]>('./features/*/route.ts', { eager: true, import: 'default' })

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...Object.values(found).flat(),
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFound.vue'), meta: { title: 'app.notFound' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
