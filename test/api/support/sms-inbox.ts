import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmsInbox {
  url: string;
  /** Codes that this number got, newest first. */
  codes(mobile: string, template?: string): Promise<string[]>;
  faults(faults: Record<string, unknown>): Promise<void>;
  end(): void;
}

/** Starts the real SMS simulator for a test file. */
export async function startSmsInbox(): Promise<SmsInbox> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulators/sms/main.ts'], {
    env: { ...process.env, NODE_ENV: 'test', PORT: '0', KOOK_DATA_DIR: mkdtempSync(join(tmpdir(), 'kook-sms-')) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const found = /"url":"([^"]+)"/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the SMS simulator ended: ${log}`)));
  });
  return {
    url,
    async codes(mobile, template) {
      const answer = await fetch(`${url}/messages?receptor=${encodeURIComponent(mobile)}`);
      const messages = (await answer.json()) as { token: string; template: string }[];
      return messages.filter((message) => template === undefined || message.template === template).map(({ token }) => token);
    },
    async faults(faults) {
      await fetch(`${url}/faults`, { method: 'PUT', body: JSON.stringify(faults) });
    },
    end: () => void child.kill('SIGKILL'),
  };
}
