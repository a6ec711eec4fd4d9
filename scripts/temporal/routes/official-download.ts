import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TemporalProgram } from '../programs.ts';
import { installInto } from './install-into.ts';
import { runCommand } from '../../processes/run-command.ts';

const ANSWER_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 180_000;

/** The service that the Temporal SDKs download from: it answers which archive to take for this platform. */
export async function fromOfficialDownload(program: TemporalProgram, target: string): Promise<string> {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (!arch) throw new Error(`no release for ${process.arch}`);
  const query = new URLSearchParams({ arch, platform: process.platform, 'sdk-name': 'sdk-typescript', 'sdk-version': '1.24.0' });
  const answer = await get(`https://temporal.download/${program.officialArtifact}/default?${query}`, ANSWER_TIMEOUT_MS);
  const { archiveUrl, fileToExtract } = await answer.json() as { archiveUrl?: string; fileToExtract?: string };
  if (!archiveUrl || !fileToExtract) throw new Error('the download service gave no archive');
  return installInto(target, `official download ${archiveUrl}`, async (scratch) => {
    const archive = join(scratch, 'archive.tar.gz');
    const { body } = await get(archiveUrl, DOWNLOAD_TIMEOUT_MS);
    if (!body) throw new Error('the archive is empty');
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(archive));
    await runCommand('tar', ['-xzf', archive, '-C', scratch, fileToExtract], 60_000);
    return join(scratch, fileToExtract);
  });
}

async function get(url: string, timeoutMs: number): Promise<Response> {
  const host = new URL(url).host;
  let answer: Response;
  try {
    answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw new Error(`${host} is not reachable`, { cause: error });
  }
  if (!answer.ok) throw new Error(`${host} answered ${answer.status}`);
  return answer;
}
