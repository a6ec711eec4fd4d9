/**
 * What a workflow really loads, types left out: calendar rules must not be among it, even by a detour. Time-zone and
 * language data change with Node, and a replay must not.
 */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'workflows-reach-no-calendar',
      severity: 'error',
      comment: 'Calendar rules run in activities.',
      from: { path: '^workflows/' },
      to: { path: '^domain/calendar/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
