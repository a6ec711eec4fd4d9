import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

interface Scope {
  operatorCode: number | null;
  productType: string | null;
  organisationId: string | null;
  /** ISO days, both ends included; null: without end. */
  from: string;
  until: string | null;
}

/**
 * Two discounts that ask for the same are never in force on one day: which of them counts would be a guess. Writers stand
 * in a line from here to their commit. Throws Problem `discount-overlaps`, naming the other's days.
 */
export async function refuseOverlap(db: Database, tx: Tx, { operatorCode, productType, organisationId, from, until }: Scope, except?: string): Promise<void> {
  await db.query('lock table discounts in share row exclusive mode', [], tx);
  const [other] = await db.query<{ id: string; from: string; until: string | null }>(
    `select id, from_date::text as from, until_date::text as until from discounts
      where ended_at is null and id is distinct from $6::uuid
        and (operator_code, product_type, organisation_id) is not distinct from ($1::smallint, $2::text, $3::uuid)
        and daterange(from_date, until_date, '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [operatorCode, productType, organisationId, from, until, except ?? null],
    tx,
  );
  if (other === undefined) return;
  const days = `از ${jalaliOfIsoDate(other.from)}${other.until === null ? '' : ` تا ${jalaliOfIsoDate(other.until)}`}`;
  throw new Problem('discount-overlaps', {
    detail: `برای همین اپراتور، نوع محصول و سازمان تخفیف دیگری هست (${toPersianDigits(days)}). نخست آن را پایان دهید یا تاریخ‌ها را جدا کنید.`,
    extra: { discountId: other.id },
  });
}
