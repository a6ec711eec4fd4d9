import type { OrderPlan } from '../../domain/recurrence/index.ts';

/** What was asked of the owners for an order, as its page shows it. */
export interface ApprovalView {
  status: 'asked' | 'approved' | 'returned' | 'confirmed';
  askedBy: { id: string; name: string };
  askedAt: string;
  note?: string;
  /** When the buyer wants it to run; absent: at once. */
  plan?: OrderPlan;
  decidedBy?: { id: string; name: string };
  decidedAt?: string;
  /** Of a return. */
  reason?: string;
}

/** SQL: the last request for `orders o` as `ApprovalView`, null where there is none or it was withdrawn. */
export const LAST_APPROVAL = `(
  select case when a.status <> 'withdrawn' then jsonb_strip_nulls(jsonb_build_object(
           'status', a.status, 'askedBy', jsonb_build_object('id', asker.id, 'name', concat_ws(' ', asker.first_name, asker.last_name)),
           'askedAt', to_char(a.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', a.note, 'plan', a.wish,
           'decidedBy', case when decider.id is not null then jsonb_build_object('id', decider.id, 'name', concat_ws(' ', decider.first_name, decider.last_name)) end,
           'decidedAt', to_char(a.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', a.reason)) end
    from order_approvals a join users asker on asker.id = a.asked_by left join users decider on decider.id = a.decided_by
   where a.order_id = o.id order by a.asked_at desc limit 1)`;
