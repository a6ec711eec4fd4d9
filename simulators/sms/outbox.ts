import type { Journal } from '../server/journal.ts';

export interface SmsMessage {
  messageId: number;
  /** E.164 */
  receptor: string;
  template: string;
  token: string;
  /** the text of a notice */
  message?: string;
  /** ISO 8601 */
  at: string;
  delivered: boolean;
}

/** Kept in memory and in the journal; older ones are forgotten. */
const MAX_MESSAGES = 20_000;

/** Every message that was «sent», newest last. */
export class Outbox {
  #messages: SmsMessage[] = [];
  readonly #journal: Journal;
  #lastId = 1000;

  constructor(journal: Journal) {
    this.#journal = journal;
    journal.replay((line) => this.#keep(line as SmsMessage));
  }

  add(message: Omit<SmsMessage, 'messageId'>): SmsMessage {
    const kept = { messageId: this.#lastId + 1, ...message };
    this.#keep(kept);
    this.#journal.append(kept);
    return kept;
  }

  get(messageId: number): SmsMessage | undefined {
    return this.#messages.find((message) => message.messageId === messageId);
  }

  /** Newest first, of one number or of all. */
  newest(receptor: string | undefined, limit: number): SmsMessage[] {
    const found: SmsMessage[] = [];
    for (let i = this.#messages.length - 1; i >= 0 && found.length < limit; i -= 1) {
      const message = this.#messages[i] as SmsMessage;
      if (receptor === undefined || message.receptor === receptor) found.push(message);
    }
    return found;
  }

  clear(): void {
    this.#messages = [];
    this.#journal.clear();
  }

  #keep(message: SmsMessage): void {
    this.#messages.push(message);
    this.#lastId = Math.max(this.#lastId, message.messageId);
    if (this.#messages.length > MAX_MESSAGES * 1.1) this.#messages = this.#messages.slice(-MAX_MESSAGES);
  }
}
