import { judgeGroupRow, ROW_CODES, rowMessage, type Column } from '../../../domain/order-lines/index.ts';
import { parseMobile } from '../../../domain/mobile.ts';
import type { OperatorCode } from '../../../domain/operators.ts';
import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { learnedFor } from '../../learned/learned-for.ts';
import { readRules } from '../../orders/read-rules.ts';
import { lockGroup, type GroupKey } from '../lock-group.ts';
import { noteMembers } from '../note-members.ts';
import { memberView, SELECT_MEMBER, type MemberRow, type MemberView } from './member-view.ts';

export interface MemberInput {
  /** Any spelling. */
  mobile: string;
  name?: string;
  operatorCode?: number;
  /** Rial. */
  amount?: string;
}

const FIELD: Record<Column, string> = { mobile: 'mobile', amount: 'amount', operator: 'operatorCode' };

/**
 * Adds one member by the rules of a list's row. Throws `validation` with an error for each field, `already-member` for
 * a number that the group holds, `group-too-large`, `not-found`.
 */
export async function addMember(db: Database, tx: Tx, { member, ...key }: GroupKey & { member: MemberInput }): Promise<MemberView> {
  const group = await lockGroup(db, tx, key);
  const judged = judgeGroupRow(
    { mobile: member.mobile, amount: member.amount, operator: member.operatorCode, name: member.name },
    { amountRules: (await readRules(db, tx)).amountRules, learnedOperator: await learnedOperator(db, tx, group.organisationId, member.mobile) },
  );
  // A blank row of a file is skipped; a blank form is a number that is missing.
  const codes = judged.verdict === 'skipped' ? ['mobile-missing' as const] : judged.codes;
  if (judged.verdict === 'rejected' || judged.verdict === 'skipped' || judged.mobile === undefined) {
    throw new Problem('validation', { errors: codes.map((code) => ({ field: FIELD[ROW_CODES[code].column], code, message: rowMessage(code) })) });
  }
  const [added] = await db.query<MemberRow>(
    `insert into group_members (group_id, organisation_id, mobile, name, operator_code, amount) values ($1, $2, $3, $4, $5, $6)
     on conflict (group_id, mobile) do nothing returning id`,
    [group.groupId, group.organisationId, judged.mobile, judged.name ?? null, member.operatorCode ?? null, judged.amount ?? null],
    tx,
  );
  if (added === undefined) throw new Problem('already-member', { detail: 'این شماره در گروه هست. برای تغییر، نخست آن را حذف کنید.' });
  await noteMembers(db, tx, group, group.memberCount + 1);
  const [row] = await db.query<MemberRow>(`${SELECT_MEMBER} where m.id = $1`, [added.id], tx);
  if (row === undefined) throw new Error('the member was not inserted');
  return memberView(row);
}

async function learnedOperator(db: Database, tx: Tx, organisationId: string, raw: string): Promise<() => OperatorCode | undefined> {
  const number = parseMobile(raw);
  const [known] = number.ok
    ? await db.query<{ code: OperatorCode }>(`select operator_code as code from ${learnedFor('$2')} l where mobile = $1`, [number.mobile, organisationId], tx)
    : [];
  return () => known?.code;
}
