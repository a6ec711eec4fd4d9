/**
 * The rooms of the project and who may import whom (docs/architecture.md has the picture). Imports point down this
 * list, never up; what is not named here is forbidden.
 */
const MAY_IMPORT = {
  'portal-ui': ['domain'],
  'admin-ui': ['domain'],
  api: ['documents', 'database', 'gateways', 'domain'],
  worker: ['activities', 'workflows', 'database', 'gateways', 'domain'],
  activities: ['documents', 'database', 'gateways', 'domain'],
  workflows: ['domain'],
  documents: ['domain'],
  gateways: ['domain'],
  database: ['domain'],
  domain: [],
  simulators: ['domain'],
};

/** Rooms of which only types may be imported: they vanish before anything runs. */
const TYPES_OF = { api: ['workflows'], workflows: ['activities'] };

const rooms = Object.keys(MAY_IMPORT);
const anyOf = (names) => `^(${names.join('|')})/`;

const roomRules = rooms.flatMap((room) => {
  const typesOnly = TYPES_OF[room] ?? [];
  const forbidden = rooms.filter((other) => other !== room && ![...MAY_IMPORT[room], ...typesOnly].includes(other));
  return [
    {
      name: `${room}-imports-only-what-it-may`,
      severity: 'error',
      comment: `${room}/ may import ${MAY_IMPORT[room].join(', ') || 'no other room'}.`,
      from: { path: anyOf([room]) },
      to: { path: anyOf([...forbidden, 'scripts', 'bench', 'test', 'docs']) },
    },
    ...(typesOnly.length ? [{
      name: `${room}-imports-only-types-of-${typesOnly.join('-')}`,
      severity: 'error',
      comment: `${room}/ may import only types of ${typesOnly.join(', ')}: write \`import type\`.`,
      from: { path: anyOf([room]) },
      to: { path: anyOf(typesOnly), dependencyTypesNot: ['type-only'] },
    }] : []),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ runs in the browser and in the workflow sandbox: no Node built-ins, no packages but the calendar.',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/(jalaali-js|@types/jalaali-js)/' },
    },
    {
      name: 'browser-apps-have-no-node',
      severity: 'error',
      comment: 'Browser apps cannot load Node built-ins; only their Vite configuration and its plugins can.',
      from: { path: '^(portal-ui|admin-ui)/', pathNot: '/(vite\\.config|offline-worker|marking/[^/]+)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-stay-in-the-sandbox',
      severity: 'error',
      comment: 'Workflows use @temporalio/workflow and @temporalio/common, and no Node built-ins.',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      comment: 'What runs in production does not load test libraries.',
      from: { path: anyOf(rooms) },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-missing-files', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.kook|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
