/** What waits for staff, by the list that it stands in: how many, and since when the oldest. `$2`: the role whose tasks count. */
export const QUEUES: Readonly<Record<string, string>> = {
  registrations: `select count(*)::int, min(entered_at) from registrations where closed_at is null and status in ('legal-review', 'purchase-review')`,
  deposits: `select count(*)::int, min(submitted_at) from deposits where status in ('in-review', 'second-review')`,
  charges: `select count(*)::int, min(person_since) from charges where person_since is not null and state <> 'settled'`,
  tasks: `select count(*)::int, min(created_at) from tasks where resolved_at is null and ($2::text is null or role = $2)`,
};
