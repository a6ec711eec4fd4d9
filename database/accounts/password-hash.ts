import { hash, verify } from '@node-rs/argon2';

/** OWASP's figures for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let dummy: Promise<string> | undefined;

/** Whether `password` belongs to `hashed`; for a user who has none, or isn't there, it takes as long and says no. */
export async function passwordMatches(hashed: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('a password that nobody has');
  const matches = await verify(hashed ?? (await dummy), password.normalize('NFC'));
  return matches && typeof hashed === 'string';
}
