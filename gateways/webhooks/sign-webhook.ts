import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

interface Signed {
  /** The message's id: the same at every attempt, so that a receiver knows what it has. */
  id: string;
  /** Seconds since 1970, of this attempt. */
  timestamp: number;
  body: string;
}

/** The header `webhook-signature` of Standard Webhooks: one signature for each secret, with a space between. */
export function signWebhook(secrets: readonly string[], { id, timestamp, body }: Signed): string {
  return secrets
    .map((secret) => createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64'))
    .map((signature) => `v1,${signature}`)
    .join(' ');
}
