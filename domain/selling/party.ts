/** Who sells or buys, as documents name them; what is not known is left out, never invented. */
const DETAILS = ['nationalId', 'economicCode', 'registrationNumber', 'province', 'city', 'address', 'postalCode', 'telephone'] as const;

export type Party = { name: string } & { [Detail in (typeof DETAILS)[number]]?: string };

/** A party of what is on record about it; other things that are known of it stay where they are. */
export function partyOf(name: string, known: object | null): Party {
  const party: Party = { name };
  for (const detail of DETAILS) {
    const value: unknown = (known as Record<string, unknown> | null)?.[detail];
    if (typeof value === 'string' && value !== '') party[detail] = value;
  }
  return party;
}

/** A buyer by the legal name that both reviews approved; before them, by the name of its sign-up. */
export function buyerOf(name: string, legalInformation: { organisationName?: string } | null): Party {
  return partyOf(legalInformation?.organisationName ?? name, legalInformation);
}
