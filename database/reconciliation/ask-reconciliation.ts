import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { formatJalaliDate, jalaliDayRange, type JalaliDate } from '../../domain/calendar/jalali.ts';
import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { openLook } from './open-looks.ts';

interface Asked {
  date: JalaliDate;
  operatorCodes: readonly number[];
  asOf: Date;
  actorId: string;
  address: string;
}

/** A person wants a day looked at now. Throws Problem `day-not-over`. */
export async function askReconciliation(
  db: Database, tx: Tx, { date, operatorCodes, asOf, actorId, address }: Asked,
): Promise<{ id: string; operatorCode: number; status: 'waiting' }[]> {
  if (asOf < jalaliDayRange(date).until) throw new Problem('day-not-over');
  const looks: { id: string; operatorCode: number; status: 'waiting' }[] = [];
  for (const operatorCode of operatorCodes) {
    const id = await openLook(db, tx, { operatorCode, day: isoDateOf(date), requestedBy: actorId });
    looks.push({ id, operatorCode, status: 'waiting' });
    await recordAudit(db, tx, { actorId, action: 'reconciliation.ask', subject: `reconciliation/${id}`, address, detail: { operatorCode, day: formatJalaliDate(date) } });
  }
  return looks;
}
