import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../../scripts/project.ts';
import { runTask } from '../../../scripts/processes/run-task.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const dataDir = mkdtempSync(path.join(tmpdir(), 'kook-demo-slips-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const handIn = () => runTask({
  name: 'handing in', args: ['--import', 'tsx', 'scripts/demo/hand-in-slips.ts', api().url, dataDir], env: process.env, cwd: PROJECT_DIR,
  timeoutMs: 60_000, logPath: path.join(dataDir, 'log'),
});

it('the demo has a slip for one person of finance and one for two, with their pictures, whatever the number of starts', async () => {
  writeFileSync(path.join(dataDir, 'demo.json'), JSON.stringify({ customer: { mobile: '09121110001', password: 'secret of customer' } }));
  await handIn();
  await handIn();
  const token = await api().tokenOf('finance');
  const { body } = await api().call('GET', '/api/admin/deposits?sort=["submittedAt","ASC"]', { token });
  expect(body).toMatchObject([{ status: 'in-review', needsSecond: false, amount: '350000000', duplicates: [] }, { status: 'in-review', needsSecond: true, duplicates: [] }]);
  for (const { id } of body as { id: string }[]) {
    const slip = await fetch(`${api().url}/api/admin/deposits/${id}/slip`, { headers: { Authorization: `Bearer ${token}` } });
    const picture = sharp(Buffer.from(await slip.arrayBuffer()));
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1000 });
    // Something is written on it: a sheet without letters is one colour over most of its rows.
    const { channels } = await picture.extract({ left: 300, top: 160, width: 400, height: 60 }).stats();
    expect(channels[0]?.stdev).toBeGreaterThan(10);
  }
}, 150_000);
