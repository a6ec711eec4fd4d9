import { randomBytes, randomInt } from 'node:crypto';
import { beforeAll } from 'vitest';
import { seedBanks } from '../../../database/banks/seed-banks.ts';
import { decideAdjustment } from '../../../database/adjustments/decide-adjustment.ts';
import { proposeAdjustment } from '../../../database/adjustments/propose-adjustment.ts';
import { decideDeposit, type DepositReview } from '../../../database/deposits/decide-deposit.ts';
import { resubmitDeposit } from '../../../database/deposits/resubmit-deposit.ts';
import type { SlipEntry } from '../../../database/deposits/slip-entry.ts';
import { submitDeposit } from '../../../database/deposits/submit-deposit.ts';
import { isProblem } from '../../../domain/problems.ts';
import type { DepositStatus } from '../../../domain/statuses.ts';
import type { World } from '../support/world.ts';

export const MILLION = 1_000_000n;
export const BILLION = 1_000_000_000n;

interface Organisation {
  id: string;
  userId: string;
}

/** Two of finance, a supervisor, an account to pay into, and what people do with slips. */
export class Slips {
  readonly world: () => World;
  finance = '';
  secondFinance = '';
  supervisor = '';
  account = '';

  constructor(world: () => World) {
    this.world = world;
  }

  async prepare(): Promise<void> {
    const { db } = this.world();
    await seedBanks(db);
    this.finance = await this.world().staff('finance');
    this.secondFinance = await this.world().staff('finance');
    this.supervisor = await this.world().staff('supervisor');
    const [account] = await db.query<{ id: string }>(
      `insert into company_accounts (bank_code, number, sheba, holder) values ('mellat', '1234567890', 'IR160120000000001234567890', 'شرکت') returning id`);
    this.account = account!.id;
  }

  entry(given: Partial<SlipEntry> = {}): SlipEntry {
    return {
      amount: MILLION, paidOn: { year: 1405, month: 9, day: 1 }, bank: 'mellat', companyAccountId: this.account, method: 'branch',
      trackingNumber: String(randomInt(1, 281_474_976_710_655)), payer: 'شرکت نمونه', ...given,
    };
  }

  /** A slip of this organisation; its picture is another one each time. */
  submit(organisation: Organisation, entry: Partial<SlipEntry> = {}, { asOf, bytes = randomBytes(64) }: { asOf?: Date; bytes?: Buffer } = {}) {
    const { db } = this.world();
    return db.transaction((tx) => submitDeposit(db, tx, {
      organisationId: organisation.id, userId: organisation.userId, entry: this.entry(entry),
      slip: { name: 'slip.png', mediaType: 'image/png', bytes }, ...(asOf === undefined ? {} : { asOf }),
    }));
  }

  resubmit(organisation: Organisation, depositId: string, entry: Partial<SlipEntry> = {}, asOf = new Date()) {
    const { db } = this.world();
    return db.transaction((tx) => resubmitDeposit(db, tx, {
      organisationId: organisation.id, userId: organisation.userId, depositId, entry: this.entry(entry), slip: undefined, asOf,
    }));
  }

  /** Decides the deposit as it stands; an approval reads the entered amount. */
  async decide(depositId: string, given: Partial<DepositReview> = {}): Promise<DepositStatus> {
    const { db } = this.world();
    const [now] = await db.query<{ version: number; amount: string }>('select version, amount from deposits where id = $1', [depositId]);
    const { status } = await db.transaction((tx) => decideDeposit(db, tx, {
      depositId, decision: 'approve', slipAmount: BigInt(now!.amount), expectedVersion: now!.version, actorId: this.finance, role: 'finance', ...given,
    }));
    return status;
  }

  propose(organisation: Organisation, amount: bigint, depositId?: string): Promise<string> {
    const { db } = this.world();
    return db.transaction((tx) => proposeAdjustment(db, tx, {
      organisationId: organisation.id, amount, reason: 'واریز اشتباه', depositId, actorId: this.finance, address: '127.0.0.1',
    }));
  }

  decideAdjustment(adjustmentId: string, { decision = 'approve' as 'approve' | 'reject', actorId = this.supervisor } = {}) {
    const { db } = this.world();
    return db.transaction((tx) => decideAdjustment(db, tx, { adjustmentId, decision, reason: 'بررسی شد', expectedVersion: 1, actorId }));
  }

  async status(depositId: string): Promise<DepositStatus> {
    const [row] = await this.world().db.query<{ status: DepositStatus }>('select status from deposits where id = $1', [depositId]);
    return row!.status;
  }
}

/** The code of the Problem that `work` ends in; `done` where it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

export function useSlips(world: () => World): Slips {
  const slips = new Slips(world);
  beforeAll(() => slips.prepare());
  return slips;
}
