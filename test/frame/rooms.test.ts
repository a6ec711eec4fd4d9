import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../scripts/project.ts';
import { writtenProject } from './written-project.ts';

/** Names of the rules that a project made of these files breaks. */
async function brokenRules(files: Record<string, string>, config = '.dependency-cruiser.cjs'): Promise<string[]> {
  const { dir, remove } = writtenProject(files);
  const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(PROJECT_DIR, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config', join(PROJECT_DIR, config), '--output-type', 'json', ...rooms,
    ], { cwd: dir, maxBuffer: 32 * 1024 * 1024 }).catch((error: { stdout: string }) => error);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    remove();
  }
}

const value = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
const type = (from: string) => `import type { x } from '${from}';\nexport type Y = typeof x;\n`;
const X = 'export const x = 1;\n';
const REPLAY = '.dependency-cruiser.replay.cjs';

describe('rooms: imports point down, never up', () => {
  it('lets each room import what it may', async () => {
    expect(await brokenRules({
      'domain/rule.ts': X,
      'database/query.ts': value('../domain/rule.ts'),
      'activities/charge.ts': value('../database/query.ts').replaceAll('x }', 'y as x }'),
      'workflows/run.ts': type('../activities/charge.ts').replaceAll('x }', 'y as x }'),
      'api/route.ts': type('../workflows/run.ts').replaceAll('x }', 'Y as x }').replace('typeof x', 'x'),
      'portal-ui/page.ts': value('../domain/rule.ts'),
      'simulators/operator.ts': value('../domain/rule.ts'),
    })).toEqual([]);
  });

  it.each([
    ['domain/rule.ts', 'database', 'domain-imports-only-what-it-may'],
    ['database/query.ts', 'api', 'database-imports-only-what-it-may'],
    ['simulators/operator.ts', 'gateways', 'simulators-imports-only-what-it-may'],
    ['gateways/sms.ts', 'simulators', 'gateways-imports-only-what-it-may'],
    ['portal-ui/page.ts', 'api', 'portal-ui-imports-only-what-it-may'],
    ['portal-ui/page.ts', 'admin-ui', 'portal-ui-imports-only-what-it-may'],
    ['workflows/run.ts', 'database', 'workflows-imports-only-what-it-may'],
    ['workflows/run.ts', 'activities', 'workflows-imports-only-types-of-activities'],
    ['api/route.ts', 'workflows', 'api-imports-only-types-of-workflows'],
    ['activities/charge.ts', 'test', 'activities-imports-only-what-it-may'],
  ])('%s may not import %s/', async (file, other, rule) => {
    expect(await brokenRules({ [`${other}/thing.ts`]: X, [file]: value(`../${other}/thing.ts`) })).toEqual([rule]);
  });

  it('keeps Node out of domain/ and of workflows/', async () => {
    const node = 'import { readFileSync as x } from \'node:fs\';\nexport const y = x;\n';
    expect(await brokenRules({ 'domain/rule.ts': node })).toEqual(['domain-is-pure']);
    expect(await brokenRules({ 'workflows/run.ts': node })).toEqual(['workflows-stay-in-the-sandbox']);
  });

  it('keeps calendar rules out of workflows, even by a detour', async () => {
    expect(await brokenRules({
      'domain/calendar/jalali.ts': X,
      'domain/plan.ts': value('./calendar/jalali.ts'),
      'workflows/order.ts': value('../domain/plan.ts').replaceAll('x }', 'y as x }'),
    }, REPLAY)).toEqual(['workflows-reach-no-calendar']);
  });

  it('lets a workflow know the types of activities that use calendar rules', async () => {
    expect(await brokenRules({
      'domain/calendar/jalali.ts': X,
      'activities/plan.ts': value('../domain/calendar/jalali.ts'),
      'workflows/order.ts': type('../activities/plan.ts').replaceAll('x }', 'y as x }'),
    }, REPLAY)).toEqual([]);
  });

  it('finds circles', async () => {
    expect(await brokenRules({
      'domain/a.ts': 'import { b } from \'./b.ts\';\nexport const a = () => b;\n',
      'domain/b.ts': 'import { a } from \'./a.ts\';\nexport const b = () => a;\n',
    })).toEqual(['no-circles']);
  });
});
