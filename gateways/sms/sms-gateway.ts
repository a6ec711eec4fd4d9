/** Names of the texts that the SMS provider has approved; codes may only be sent through them. */
export type SmsTemplate = 'sign-up' | 'log-in' | 'order-confirmation' | 'mobile-change' | 'invitation' | 'notice';

export interface SmsRequest {
  /** E.164 */
  receptor: string;
  template: SmsTemplate;
  /** the one-time code, or the word that the template takes */
  token: string;
  /** the text of a notice, in Persian */
  message?: string;
}

/**
 * Sending an SMS can't be undone but may be repeated: a second copy is a nuisance, not a loss. So there are only two
 * outcomes, sent and SmsFailure; whoever waits for a code asks for a new one.
 */
export interface SmsGateway {
  /** @throws SmsFailure */
  send(request: SmsRequest): Promise<{ messageId: string }>;
  /**
   * Whether a message has arrived at the telephone, as far as the provider knows.
   * @throws SmsFailure where it does not answer
   */
  deliveryOf(messageId: string): Promise<'delivered' | 'undelivered' | 'on-its-way'>;
  close(): Promise<void>;
}

/**
 * - `refused`: the provider won't send this (`providerStatus` says why); trying again changes nothing;
 * - `unavailable`: no connection, no answer in time, or an answer that is none; trying again may help.
 */
export class SmsFailure extends Error {
  readonly code: 'refused' | 'unavailable';
  /** A word for logs and lists: `status-411`, `time-out`, … */
  readonly reason: string;
  readonly providerStatus: number | undefined;

  constructor(code: 'refused' | 'unavailable', reason: string, providerStatus?: number) {
    super(`sms ${code}: ${reason}`);
    this.name = 'SmsFailure';
    this.code = code;
    this.reason = reason;
    this.providerStatus = providerStatus;
  }
}
