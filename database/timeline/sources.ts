/**
 * Where the story of a record stands. Each source is a SELECT of `at, kind, action, by_id, subject, detail` about the id `$1`;
 * its `detail` holds no secrets: audit events keep none, messages are what the customer reads, and no file is in it.
 */

const AUDIT = `select e.at, 'audit' as kind, e.action, e.actor_id as by_id, e.subject, e.detail from audit_events e`;

const auditOf = (...subjects: string[]) => subjects.map((subject) => `${AUDIT} where e.subject = ${subject}`);

/** Messages to the customer that lead to what the story is about; one that went to several people is told once. */
const messagesWith = (link: string, organisation: string) =>
  `select m.created_at, 'message', m.kind, null::uuid, null::text, jsonb_build_object('title', m.title, 'body', m.body, 'recipients', count(*))
    from messages m where m.organisation_id = (${organisation}) and ${link} group by m.created_at, m.kind, m.title, m.body`;

/** What a message of the system is about, as audit events have it: who may not read deposits is not told of them by a message. */
const MESSAGE_ABOUT = `case when m.link like '/credit/%' then 'deposit' when m.link = '/credit' then 'adjustment' when m.link like '/credit?%' then 'order'
    when m.link like '/orders/%' or m.link like '/runs/%' then 'order' when m.link like '/registration%' then 'registration' end`;

const notesOn = (kind: string) =>
  `select n.created_at, 'note', 'note', n.created_by, null::text, jsonb_build_object('id', n.id, 'text', n.text)
    from staff_notes n where n.subject_kind = '${kind}' and n.subject_id = $1::text`;

/** Of runs: how many charges one began with, and what became of them. */
const beginAndEnd = (which: string) => [
  `select r.created_at, 'run', 'run.created', null::uuid, 'run/' || r.id, jsonb_build_object('number', r.number, 'charges', r.charge_count)
    from runs r where ${which}`,
  `select r.ended_at, 'run', 'run.ended', null::uuid, 'run/' || r.id,
      jsonb_build_object('number', r.number, 'status', r.status, 'succeeded', r.succeeded_count, 'failed', r.failed_count, 'cancelled', r.cancelled_count)
    from runs r where ${which} and r.ended_at is not null`,
];

const orders = [
  ...auditOf(`'order/' || $1`),
  `${AUDIT} where e.subject in (select 'run/' || id from runs where order_id = $1::uuid)`,
  ...beginAndEnd('r.order_id = $1::uuid'),
  messagesWith(`(m.link = '/orders/' || $1 or m.link in (select '/runs/' || id from runs where order_id = $1::uuid))`, 'select organisation_id from orders where id = $1::uuid'),
  notesOn('order'),
];

const registrations = [
  // What was handed in, said and decided stands below, with its words.
  `${AUDIT} where e.subject = 'registration/' || $1 and e.action not in ('registration.approve', 'registration.return', 'registration.reject', 'registration.call',
    'registration.submit-legal', 'registration.submit-purchase')`,
  `select s.submitted_at, 'submission', s.stage, s.submitted_by, null::text, jsonb_build_object('version', s.version)
    from registration_submissions s where s.registration_id = $1::uuid`,
  `select d.decided_at, 'decision', d.decision, d.decided_by, null::text, jsonb_build_object('stage', d.stage, 'version', d.version, 'reasons', d.reasons)
    from registration_decisions d where d.registration_id = $1::uuid`,
  `select c.at, 'call', c.outcome, c.called_by, null::text, jsonb_build_object('note', c.note, 'callBackAt', c.call_back_at)
    from registration_calls c where c.registration_id = $1::uuid`,
  messagesWith(`m.link = '/registration' and m.created_at >= (select created_at from registrations where id = $1::uuid)`, 'select organisation_id from registrations where id = $1::uuid'),
  notesOn('registration'),
];

const deposits = [
  `${AUDIT} where e.subject = 'deposit/' || $1 and e.action not in ('deposit.submit', 'deposit.resubmit', 'deposit.approve', 'deposit.return',
    'deposit.reject', 'deposit.expire')`,
  `select s.submitted_at, 'submission', 'slip', s.submitted_by, null::text,
      jsonb_build_object('round', s.round, 'amount', s.amount::text, 'trackingNumber', s.tracking_number, 'payer', s.payer)
    from deposit_submissions s where s.deposit_id = $1::uuid`,
  `select d.decided_at, 'decision', d.decision, d.decided_by, null::text,
      jsonb_build_object('from', d.from_status, 'to', d.to_status, 'slipAmount', d.slip_amount::text, 'reason', d.reason)
    from deposit_decisions d where d.deposit_id = $1::uuid`,
  // What was taken back of it.
  `${AUDIT} where e.subject in (select 'adjustment/' || id from adjustments where deposit_id = $1::uuid)`,
  messagesWith(`m.link = '/credit/deposits/' || $1`, 'select organisation_id from deposits where id = $1::uuid'),
  notesOn('deposit'),
];

const payments = [
  ...auditOf(`'payment/' || $1`),
  `select e.at, 'gateway', e.kind, null::uuid, null::text, jsonb_build_object('result', e.result, 'code', e.code)
    from payment_events e where e.payment_id = $1::uuid`,
  messagesWith(`m.link = '/credit/payments/' || $1`, 'select organisation_id from payments where id = $1::uuid'),
  notesOn('payment'),
];

const adjustments = [
  ...auditOf(`'adjustment/' || $1`),
  messagesWith(`m.deduplication_key like 'adjustment:' || $1 || ':%'`, 'select organisation_id from adjustments where id = $1::uuid'),
];

const users = [...auditOf(`'user/' || $1`), notesOn('user')];

const organisations = [
  `${AUDIT} where e.organisation_id = $1::uuid`,
  messagesWith(`coalesce((${MESSAGE_ABOUT}) = any($2::text[]), true)`, 'select $1::uuid'),
  notesOn('organisation'),
];

const runs = [
  ...auditOf(`'run/' || $1`),
  ...beginAndEnd('r.id = $1::uuid'),
  messagesWith(`m.link = '/runs/' || $1`, 'select organisation_id from runs where id = $1::uuid'),
  notesOn('run'),
];

const charges = [...auditOf(`'charge/' || $1`), notesOn('charge')];

/** By the list that the record stands in. */
export const TIMELINES: Readonly<Record<string, readonly string[]>> = {
  orders, registrations, deposits, organisations, payments, adjustments, users,
  runs, charges, reconciliations: auditOf(`'reconciliation/' || $1`), 'statement-differences': auditOf(`'statement-difference/' || $1`),
};
