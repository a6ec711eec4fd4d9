import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../scripts/project.ts';
import { writtenProject } from './written-project.ts';

/** Names of the lint rules that a file with this content breaks. */
async function brokenRules(path: string, content: string): Promise<string[]> {
  const { dir, remove } = writtenProject({ [path]: content });
  try {
    const eslint = new ESLint({ cwd: dir, overrideConfigFile: join(PROJECT_DIR, 'eslint.config.js') });
    const results = await eslint.lintFiles([path]);
    return [...new Set(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)))].sort();
  } finally {
    remove();
  }
}

describe('lint', () => {
  it('finds a promise that nobody waits for', async () => {
    expect(await brokenRules('api/a.ts', 'async function pay() {}\npay();\nexport {};\n')).toEqual(['@typescript-eslint/no-floating-promises']);
  });

  it('finds a promise used as a condition', async () => {
    expect(await brokenRules('api/a.ts', 'const paid = async () => true;\nif (paid()) console.log(1);\nexport {};\n')).toEqual(['@typescript-eslint/no-misused-promises']);
  });

  it('finds `any`', async () => {
    expect(await brokenRules('api/a.ts', 'export const rial = (x: any) => String(x);\n')).toEqual(['@typescript-eslint/no-explicit-any']);
  });

  it.each([
    ['a Node built-in', 'import { readFileSync } from \'node:fs\';\nexport const x = readFileSync;\n', '@typescript-eslint/no-restricted-imports'],
    ['the client', 'import { Client } from \'@temporalio/client\';\nexport const x = Client;\n', '@typescript-eslint/no-restricted-imports'],
    ['the environment', 'export const x = process.env.HOME;\n', 'no-restricted-globals'],
    ['time zones', 'export const x = new Intl.DateTimeFormat();\n', 'no-restricted-globals'],
    ['the language of the machine', 'export const x = (5).toLocaleString();\n', 'no-restricted-properties'],
  ])('keeps %s out of workflows', async (_what, content, rule) => {
    expect(await brokenRules('workflows/run.ts', content)).toEqual([rule]);
  });

  it('lets a workflow take types of activities and read the clock of the sandbox', async () => {
    expect(await brokenRules('workflows/run.ts', 'export const now = () => Date.now();\n')).toEqual([]);
  });
});
