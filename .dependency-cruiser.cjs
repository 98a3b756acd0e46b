// The borders of the house: who may import what. Each rule with its reason.
const order = ['pack', 'assessment', 'score', 'replay', 'gap', 'roadmap', 'compare', 'figure', 'report']
const room = (name, allowed, reason) => ({
  name: `${name}-borders`,
  comment: reason,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((a) => `^src/${a}(/|$)`) },
})
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no story.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'The core runs anywhere: it imports itself and the schema library only.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/valibot'] },
    },
    ...order
      .map((stage, i) => ({
        name: `core-${stage}-reads-only-what-is-before`,
        comment: 'Stages go one way: no stage reads one after it.',
        severity: 'error',
        from: { path: `^src/core/${stage}/` },
        to: { path: order.slice(i + 1).map((later) => `^src/core/${later}/`) },
      }))
      .filter((rule) => rule.to.path.length > 0),
    room('storage', ['core'], 'The only door to the database knows nothing of screens.'),
    room('export', ['core'], 'A painter reads the report, nothing else.'),
    room('ui', ['core'], 'Parts show what they are given.'),
    room(
      'workers',
      ['core', 'export', 'storage'],
      'A worker is a door to pure code, and to copies that must not block the page.',
    ),
    room('stores', ['storage', 'core', 'registry.ts', 'workers', 'export'], 'Stores join storage and core.'),
    room(
      'features',
      ['registry.ts', 'stores', 'ui', 'core', 'workers', 'export'],
      'Screens read stores; the database is behind them.',
    ),
    {
      name: 'features-are-strangers',
      comment: 'To delete a screen, delete its folder.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'content-is-for-the-build',
      comment: 'Reading YAML is the build step; the product never carries it.',
      severity: 'error',
      from: { path: '^src/(?!content/)' },
      to: { path: '^src/content/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What ships is listed as a dependency.',
      severity: 'error',
      from: { path: '^src/(?!content/)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['vite/client'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?worker&url$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default'],
    },
  },
}
