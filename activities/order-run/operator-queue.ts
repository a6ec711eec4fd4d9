import { isBehind, type ClaimedCharge, type QueueMark } from '../../database/charges/claim-charges.ts';

export interface Ready {
  charge: ClaimedCharge;
  /** Monotonic; from then on it must not be written to a socket. */
  sendBefore: number;
}

/**
 * Ahead of free slots a lane claims what the operator took in the last quarter of a second, within these bounds, and no
 * more than twice its share (a probe's share is one call, and it claims one). It claims again when half of that is gone:
 * few claims of many numbers cost less than many of few.
 */
const PACE_MS = 250;
const LEAST_AHEAD = 20;
const MOST_AHEAD = 600;
const SHARES_AHEAD = 2;
/** An operator of which nothing was due is looked at again after this. */
const LOOK_AGAIN_MS = 250;

/** Charges of one operator that a lane has claimed and not sent yet. Times are of the process's monotonic clock. */
export class OperatorQueue {
  readonly ready: Ready[] = [];
  #mark: QueueMark | undefined;
  #dryAt = Number.NEGATIVE_INFINITY;
  #paceAt = Number.NEGATIVE_INFINITY;
  #sent = 0;
  #sentBefore = 0;

  get mark(): QueueMark | undefined {
    return this.#mark;
  }

  /** Whether the last claim found nothing due. */
  get isDry(): boolean {
    return this.#dryAt !== Number.NEGATIVE_INFINITY;
  }

  /** How many to claim now: what `free` slots take and some ahead, so that none waits for the next claim. */
  wants(free: number, share: number, now: number): number {
    if (now - this.#dryAt < LOOK_AGAIN_MS) return 0;
    const most = share > 1 ? SHARES_AHEAD * share : share;
    const ahead = Math.min(most, this.#ahead(now));
    if (this.ready.length >= free + ahead / 2) return 0;
    return Math.min(most, free + ahead - this.ready.length);
  }

  /** Takes in what a claim for this operator brought, `now` being when it was made. */
  take(charges: readonly ClaimedCharge[], sendBefore: number, now: number): void {
    for (const charge of charges) {
      if (isBehind(charge, this.#mark)) this.#mark = charge;
      this.ready.push({ charge, sendBefore });
    }
    // Nothing behind the mark: something may have come due before it, so the next claim looks at all.
    this.#dryAt = charges.length === 0 && this.#mark === undefined ? now : Number.NEGATIVE_INFINITY;
    if (charges.length === 0) this.#mark = undefined;
  }

  sent(now: number): void {
    this.#turn(now);
    this.#sent += 1;
  }

  #ahead(now: number): number {
    this.#turn(now);
    return Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, Math.max(this.#sentBefore, this.#sent)));
  }

  #turn(now: number): void {
    if (now - this.#paceAt < PACE_MS) return;
    this.#sentBefore = now - this.#paceAt < 2 * PACE_MS ? this.#sent : 0;
    this.#sent = 0;
    this.#paceAt = now;
  }
}
