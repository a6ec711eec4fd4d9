import { createHmac, timingSafeEqual } from 'node:crypto';

/** Before anybody has asked for a new address. */
export const FIRST_GENERATION = '00000000-0000-0000-0000-000000000000';

const ID_BYTES = 16;
/** 192 bits. */
const MAC_BYTES = 24;

interface FeedKey {
  userId: string;
  generation: string;
}

/**
 * The secret of a person's calendar address: who it is, and a MAC that only we can make. Nothing of it is stored, and yet the
 * address can be shown again; whoever reads the database learns no address.
 */
export function feedSecret(key: Buffer, { userId, generation }: FeedKey): string {
  return Buffer.concat([bytesOf(userId), macOf(key, { userId, generation })]).toString('base64url');
}

/** Whose address it may be; undefined for what never was one. Whether it is the one in force, `isFeedSecret` tells. */
export function userOfFeedSecret(secret: string): string | undefined {
  const bytes = Buffer.from(secret, 'base64url');
  // Other spellings of the same bytes are no address of ours.
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== secret) return undefined;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isFeedSecret(key: Buffer, secret: string, of: FeedKey): boolean {
  return timingSafeEqual(Buffer.from(secret, 'base64url').subarray(ID_BYTES), macOf(key, of));
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function macOf(key: Buffer, { userId, generation }: FeedKey): Buffer {
  // A key of its own: the same secret also keys one-time codes.
  const ours = createHmac('sha256', key).update('calendar-feed').digest();
  return createHmac('sha256', ours).update(bytesOf(userId)).update(bytesOf(generation)).digest().subarray(0, MAC_BYTES);
}
