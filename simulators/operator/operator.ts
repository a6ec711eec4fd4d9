import { randomInt } from 'node:crypto';
import type { FaultControl } from '../server/fault-control.ts';
import { answerWith, createLiar, tellEntry, type Answer } from './answers.ts';
import type { Book, BookEntry } from './book.ts';
import { judgeByChance, judgeByRule, type Judgement } from './judge-purchase.ts';
import type { OperatorFaults } from './operator-faults.ts';
import type { Purchase } from './read-purchase.ts';

/** The operator itself: takes purchases and inquiries, keeps the book, and misbehaves as it is told. */
export class Operator {
  readonly #book: Book;
  readonly #control: FaultControl<OperatorFaults>;
  readonly #lie = createLiar();
  /** number → ms since 1970, kept only while `sameNumberGapMs` is set */
  readonly #lastCharged = new Map<string, number>();

  constructor(book: Book, control: FaultControl<OperatorFaults>) {
    this.#book = book;
    this.#control = control;
  }

  /** Money moves (or not) here and now; only the answer is delayed. */
  buy(purchase: Purchase, now: number): Answer {
    const faults = this.#control.now;
    const concerned = faults.onlyOperators === null || faults.onlyOperators.includes(purchase.operatorCode);
    if (concerned && faults.outage) return outageAnswer(faults);

    const earlier = this.#book.get(purchase.reference);
    if (earlier !== undefined && faults.idempotent) return tellEntry(earlier, now);
    const { reference } = purchase;
    if (earlier !== undefined && faults.refuseDuplicates) return answerWith(200, { reference, code: 'duplicate-reference' });

    const judgement = this.#judge(purchase, now, concerned);
    if (judgement.does === 'put-off') return answerWith(200, { reference, code: judgement.code });
    if (judgement.does === 'refuse') {
      // a refusal of a reference that was charged before doesn't unwrite the charge
      if (earlier === undefined) this.#book.put(this.#entry(purchase, now, judgement));
      return answerWith(200, { reference, code: judgement.code });
    }
    const entry = this.#charge(purchase, now, judgement, earlier);
    if (judgement.answer === 'drop') return 'drop';
    return judgement.answer === 'lie' ? this.#lie(reference) : tellEntry(entry, now);
  }

  inquire(kind: BookEntry['kind'], reference: string, now: number): Answer {
    const faults = this.#control.now;
    const entry = this.#book.get(reference);
    const operator = entry?.operatorCode;
    const concerned = faults.onlyOperators === null || (operator !== undefined && faults.onlyOperators.includes(operator));
    if (concerned) {
      if (faults.outage) return outageAnswer(faults);
      const draw = this.#control.random();
      if (draw < faults.inquiryDropRate) return 'drop';
      if (draw < faults.inquiryDropRate + faults.inquiryLieRate) return answerWith(200, { reference, code: 'see-operator' });
    }
    const hidden = concerned && entry !== undefined && now < entry.at + faults.notFoundForMs;
    if (entry === undefined || entry.kind !== kind || hidden) return answerWith(404, { reference, code: 'not-found' });
    return tellEntry(entry, now);
  }

  balance(): Answer {
    const faults = this.#control.now;
    if (faults.outage && faults.onlyOperators === null) return outageAnswer(faults);
    return answerWith(200, { balanceRial: faults.floatRial?.toString() ?? null });
  }

  forgetNumbers(): void {
    this.#lastCharged.clear();
  }

  #judge(purchase: Purchase, now: number, concerned: boolean): Judgement {
    const faults = this.#control.now;
    const ruled = judgeByRule(purchase, faults);
    if (ruled !== undefined) return ruled;
    if (!concerned) return { does: 'charge', answer: 'ok' };

    const last = purchase.mobile === null ? undefined : this.#lastCharged.get(purchase.mobile);
    if (last !== undefined && now < last + faults.sameNumberGapMs) return { does: 'put-off', code: 'recently-charged' };
    const drawn = judgeByChance(purchase, faults, this.#control.random);
    if (drawn.does === 'charge' && faults.floatRial !== null && faults.floatRial < purchase.amountRial) {
      return { does: 'put-off', code: 'insufficient-float' };
    }
    return drawn;
  }

  #charge(
    purchase: Purchase,
    now: number,
    judgement: Extract<Judgement, { does: 'charge' }>,
    earlier: BookEntry | undefined,
  ): BookEntry {
    const faults = this.#control.now;
    if (faults.floatRial !== null && (faults.onlyOperators?.includes(purchase.operatorCode) ?? true)) {
      faults.floatRial -= purchase.amountRial;
    }
    if (faults.sameNumberGapMs > 0 && purchase.mobile !== null) this.#lastCharged.set(purchase.mobile, now);

    const entry = earlier?.code === 'ok' ? earlier : this.#entry(purchase, now, judgement);
    entry.timesCharged += 1;
    this.#book.put(entry);
    return entry;
  }

  #entry(purchase: Purchase, now: number, judgement: Exclude<Judgement, { does: 'put-off' }>): BookEntry {
    const charged = judgement.does === 'charge';
    const inProgress = charged && judgement.answer === 'in-progress';
    // written out: a spread here cost more than all the rest of a charge
    return {
      reference: purchase.reference,
      kind: purchase.kind,
      operatorCode: purchase.operatorCode,
      mobile: purchase.mobile,
      productCode: purchase.productCode,
      amountRial: purchase.amountRial,
      code: charged ? 'ok' : judgement.code,
      at: now,
      finalAt: inProgress ? now + this.#control.now.inProgressMs : 0,
      timesCharged: 0,
      operatorTransactionId: this.#book.nextTransactionId(),
      pin: charged && purchase.kind === 'pin' ? newPin() : null,
    };
  }
}

function outageAnswer(faults: OperatorFaults): Answer {
  return faults.outageKind === 'drop' ? 'drop' : { status: 503, text: '<html><body>Service Unavailable</body></html>' };
}

/** 16 digits to dial and a serial number, as operators print them. */
function newPin(): { code: string; serial: string } {
  const digits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0');
  return { code: digits(8) + digits(8), serial: `S${digits(6)}${digits(6)}` };
}
