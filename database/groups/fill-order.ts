import { createLineJudge, type JudgedRow, type LineJudgeOptions, type RowCells } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedDraft } from '../orders/lock-draft.ts';
import { readRules } from '../orders/read-rules.ts';
import { applyUpload } from '../uploads/apply-upload.ts';
import { readUpload } from '../uploads/read-upload.ts';
import { storeUpload } from '../uploads/store-upload.ts';
import type { Upload } from '../uploads/upload.ts';
import { chooseFill, type FillChoice } from './choose-fill.ts';
import { lockGroup, type LockedGroup } from './lock-group.ts';

export interface GroupFill {
  userId: string;
  groupId: string;
  productId?: string;
  /** Rial, for all members; without it each gets their own. */
  amount?: string;
  acceptValidRows: boolean;
  acceptSameFile: boolean;
}

interface Member {
  mobile: string;
  operator_code: number | null;
  amount: string | null;
}

const MEMBERS_PER_CHUNK = 2_000;

/**
 * Fills a draft from a group: its members are a list like any file's, judged by the same judge with today's rules,
 * staged, and taken into the order by the same statement; later changes of the group reach no order. The row of a
 * verdict is the member's place in the group. Answers whether the list was taken.
 * Throws `not-found`, `group-empty`, `same-file` for the same state of the same group, what `chooseFill` refuses,
 * `order-too-large`.
 */
export async function fillOrderFromGroup(db: Database, tx: Tx, draft: LockedDraft, fill: GroupFill): Promise<{ upload: Upload; applied: boolean }> {
  const group = await lockGroup(db, tx, { organisationId: draft.organisationId, groupId: fill.groupId }, 'share');
  const choice = chooseFill(draft.saleType, await readRules(db, tx), fill);
  if (group.memberCount === 0) throw new Problem('group-empty');
  // All at once: while COPY runs, its connection can't be asked for more.
  const members = await readMembers(db, tx, group);
  const judge = createLineJudge(choice.judge);
  const stored = await storeUpload(db, tx, draft, {
    userId: fill.userId,
    kind: choice.judge.kind,
    operatorCode: choice.product?.operatorCode,
    productId: choice.product?.id,
    mode: 'append',
    fileName: group.name,
    fromGroup: { groupId: group.groupId, amount: choice.amount === undefined ? null : BigInt(choice.amount) },
    acceptSameFile: fill.acceptSameFile,
    chunks: () => judgedMembers(members, judge, choice),
    summary: () => Promise.resolve({ totals: judge.totals(), contentHash: stateOf(group, choice) }),
  });
  const applied = await applyUpload(db, tx, draft, stored, { acceptValidRows: fill.acceptValidRows, acceptSameFile: true });
  const key = { organisationId: draft.organisationId, orderId: draft.orderId, uploadId: stored.id };
  return { upload: applied ? await readUpload(db, key, tx) : stored, applied };
}

/** What a list filled twice has in common: this group as it stands, bought as the same thing. */
const stateOf = (group: LockedGroup, { amount }: FillChoice): string => `group/${group.groupId}/${group.version}/${amount ?? ''}`;

function readMembers(db: Database, tx: Tx, group: LockedGroup): Promise<Member[]> {
  return db.query<Member>(`select mobile, operator_code, amount from group_members where group_id = $1 order by id`, [group.groupId], tx);
}

async function* judgedMembers(members: readonly Member[], judge: ReturnType<typeof createLineJudge>, choice: FillChoice): AsyncGenerator<JudgedRow[]> {
  for (let at = 0; at < members.length; at += MEMBERS_PER_CHUNK) {
    yield members.slice(at, at + MEMBERS_PER_CHUNK).map((member, index) => judge.judge(at + index + 1, cellsOf(member, choice)));
  }
}

function cellsOf({ mobile, operator_code, amount }: Member, { judge, amount: forAll }: { judge: LineJudgeOptions; amount?: string }): RowCells {
  const number = { mobile, ...(operator_code === null ? {} : { operator: operator_code }) };
  const own = forAll ?? amount;
  return judge.kind === 'internet-package' || own === null ? number : { ...number, amount: own };
}
