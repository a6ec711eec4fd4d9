import { waitUntil } from '../../../scripts/processes/wait-until.ts';

interface Sms {
  template: string;
  token: string;
  at: string;
}

/** The newest code that the SMS simulator has delivered to a number since `since` (milliseconds). */
export async function readCode(smsUrl: string, mobile: string, template: string, since: number): Promise<string> {
  let code: string | undefined;
  await waitUntil(async () => {
    const answer = await fetch(`${smsUrl}/messages?receptor=${encodeURIComponent(mobile)}`);
    const messages = (await answer.json()) as Sms[];
    code = messages.find((sms) => sms.template === template && Date.parse(sms.at) >= since)?.token;
    return code !== undefined;
  }, 10_000);
  if (code === undefined) throw new Error(`No SMS «${template}» came.`);
  return code;
}
