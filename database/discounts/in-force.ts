/** SQL: a discount `d` counts today, Tehran's day of the transaction's own moment. */
export const IN_FORCE = `
  d.ended_at is null and d.from_date <= (now() at time zone 'Asia/Tehran')::date
  and (d.until_date is null or d.until_date >= (now() at time zone 'Asia/Tehran')::date)`;
