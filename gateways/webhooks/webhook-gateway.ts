export interface WebhookRequest {
  url: string;
  messageId: string;
  /** The text that is signed and sent. */
  body: string;
  /** `whsec_…`, newest first; each signs. */
  secrets: readonly string[];
}

/** What came of one attempt. */
export interface WebhookOutcome {
  /** Of the answer; null where none came. */
  status: number | null;
  /** Why none came: `refused-address`, `timeout`, `ECONNREFUSED`, …; null where one came. */
  error: string | null;
  /** The first 1,000 characters of the answer's text. */
  answer: string | null;
  durationMs: number;
}

export interface WebhookGateway {
  /** Sends once; never rejects and follows no redirect. */
  send(request: WebhookRequest): Promise<WebhookOutcome>;
}
