/** No limit of business: far beyond any slip, and well within the database's bigint. */
export const MAX_DEPOSIT_RIAL = 10_000_000_000_000n;

/** A slip of an earlier year is a matter for people, not for a form. */
export const MAX_SLIP_AGE_DAYS = 366;
