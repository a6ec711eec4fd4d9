/** What waits for staff, by the list that it stands in: a row each, with the part of the queue and since when. `$2`: the role whose tasks count. */
export const QUEUES: Readonly<Record<string, string>> = {
  registrations: `select stage, entered_at from registrations where closed_at is null and status in ('legal-review', 'purchase-review')`,
  deposits: `select status, submitted_at from deposits where status in ('in-review', 'second-review')`,
  charges: `select null, person_since from charges where person_since is not null and state <> 'settled'`,
  adjustments: `select null, created_at from adjustments where status = 'proposed'`,
  tasks: `select null, created_at from tasks where resolved_at is null and ($2::text is null or role = $2)`,
};
