import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbersWorkbook } from '../scripts/drill/numbers-workbook.ts';
import { logIn } from '../scripts/order/portal-client.ts';
import type { Upload } from '../scripts/order/types.ts';
import { PROJECT_DIR } from '../scripts/project.ts';
import type { Rig } from './rig.ts';
import { UPLOAD_ROWS } from './settings.ts';
import { median } from './statistics.ts';
import { watchMemory } from './watch-memory.ts';

export interface UploadFigures {
  rows: number;
  /** read-excel-file alone, in a process of its own: the reading only, not its start. */
  readSeconds: number;
  /** `POST /upload` from the first byte to the answer: parsed, judged, staged and put into the order. */
  uploadSeconds: number;
  /** MB; the API rests at `apiRest`. */
  apiRest: number;
  apiPeak: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const READER = `import { readSheet } from 'read-excel-file/node';
  const started = performance.now();
  const rows = await readSheet(process.argv[1]);
  console.log(JSON.stringify({ rows: rows.length, seconds: (performance.now() - started) / 1000 }));`;

export async function measureUpload(rig: Rig, { rounds, say }: { rounds: number; say: (line: string) => void }): Promise<UploadFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'kook-bench-upload-'));
  const file = join(directory, 'numbers.xlsx');
  const bytes = await numbersWorkbook(UPLOAD_ROWS, 100_001);
  writeFileSync(file, bytes);
  const { origin, demo, pids } = rig.stack.endpoints();
  if (demo === undefined) throw new Error('The system has no demo customer.');
  const client = await logIn(origin, { identifier: demo.customer.mobile, password: demo.customer.password });
  const read: number[] = [];
  const upload: number[] = [];
  const memory = watchMemory(() => pids['api']);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      read.push(await readAlone(file));
      const order = await client.call<{ id: string }>('POST', '/portal/orders', { name: `bench ${round}` });
      const form = new FormData();
      form.set('kind', 'charge');
      form.set('file', new Blob([bytes], { type: XLSX }), 'numbers.xlsx');
      const started = performance.now();
      const { body } = await client.upload<Upload>(`/portal/orders/${order.id}/upload`, form);
      upload.push((performance.now() - started) / 1000);
      if (body.rows !== UPLOAD_ROWS || body.rejected > 0) throw new Error(`${body.rejected} of ${body.rows} rows rejected.`);
      say(`  round ${round}: read-excel-file alone ${read.at(-1)?.toFixed(2)} s, upload ${upload.at(-1)?.toFixed(2)} s`);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const { first, peak } = memory.stop();
  return { rows: UPLOAD_ROWS, readSeconds: median(read), uploadSeconds: median(upload), apiRest: first, apiPeak: peak };
}

async function readAlone(file: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', READER, file], { cwd: PROJECT_DIR, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const { rows, seconds } = JSON.parse(output) as { rows: number; seconds: number };
  if (rows !== UPLOAD_ROWS + 1) throw new Error(`read-excel-file read ${rows} rows.`);
  return seconds;
}
