/**
 * A run's charges by status, of its row `r`. What is left of an ended run was never sent: it ended before it began, for want of
 * credit or cancelled while it waited, and has no charges of its own. Nothing of it is reserved.
 */
const left = (what: 'count' | 'amount', all: string) => `${all} - r.succeeded_${what} - r.failed_${what} - r.cancelled_${what}`;
const reserved = (rest: string) => `(case when r.ended_at is null then ${rest} else 0 end)`;
const cancelled = (stored: string, rest: string) => `(${stored} + case when r.ended_at is null then 0 else ${rest} end)`;

const leftCount = left('count', 'r.charge_count');
const leftAmount = left('amount', 'r.amount_total');

export const RUN_COUNTS = {
  reserved: reserved(leftCount), succeeded: 'r.succeeded_count', failed: 'r.failed_count', cancelled: cancelled('r.cancelled_count', leftCount),
};

/** Of face value. */
export const RUN_AMOUNTS = {
  reserved: reserved(leftAmount), succeeded: 'r.succeeded_amount', failed: 'r.failed_amount', cancelled: cancelled('r.cancelled_amount', leftAmount),
};
