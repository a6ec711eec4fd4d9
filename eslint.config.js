import tseslint from 'typescript-eslint';

/** What a workflow may not touch: it is replayed, and would not find the same thing again. */
const OUTSIDE_OF_REPLAY = [
  'process', 'Buffer', 'fetch', 'performance', 'crypto', 'require', 'setImmediate', 'WeakRef', 'FinalizationRegistry',
].map((name) => ({ name, message: 'A workflow is replayed and cannot rely on this; do it in an activity.' }));

const ZONES_AND_LANGUAGES = {
  name: 'Intl',
  message: 'Time-zone and language data change with Node, and a replay must not. Compute it in an activity.',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', '.kook/', 'coverage/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_OF_REPLAY, ZONES_AND_LANGUAGES],
      'no-restricted-properties': ['error',
        { property: 'toLocaleString', message: ZONES_AND_LANGUAGES.message },
        { property: 'toLocaleDateString', message: ZONES_AND_LANGUAGES.message },
        { property: 'toLocaleTimeString', message: ZONES_AND_LANGUAGES.message },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          { group: ['node:*', 'fs', 'path', 'crypto', 'http', 'https', 'net', 'os', 'child_process', 'worker_threads', 'timers', 'timers/*'], message: 'No Node built-ins in workflows.' },
          { group: ['@temporalio/client', '@temporalio/worker', '@temporalio/activity', '@temporalio/testing'], message: 'Workflows use @temporalio/workflow and @temporalio/common only.' },
          { group: ['**/activities/**'], allowTypeImports: true, message: 'Workflows import only the types of activities.' },
          { group: ['**/domain/calendar/**'], allowTypeImports: true, message: ZONES_AND_LANGUAGES.message },
        ],
      }],
    },
  },
  {
    // Property tests and answers of the API are read as they come.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
