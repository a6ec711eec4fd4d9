import { acceptFile, type HandedIn } from '../../documents/handed-in/accept-file.ts';
import { Problem } from '../../domain/problems.ts';
import { limitsOf } from '../limits.ts';
import type { Context } from '../route.ts';

/** Pictures decoded at once: each may take seconds of a thread of libuv's four, on which passwords are hashed too. */
const MAX_DECODING = 2;
/** Of one organisation, waiting or decoded. */
const MAX_OF_ONE = 4;
/** Those that wait keep their bytes in memory. */
const MAX_WAITING = 10;

let decoding = 0;
const waiting: (() => void)[] = [];
const byOrganisation = new Map<string, number>();

/**
 * Looks at the slip or document that came with the request, before any lock is taken: so many an hour of one
 * organisation, and few at once. Whoever has just signed up may send some, and must not fill the database or keep
 * everybody else waiting. Throws Problem `too-many-requests`, `busy`, and as `acceptFile`.
 */
export async function takeFile(ctx: Pick<Context, 'file' | 'limits' | 'config' | 'organisationId'>, field: string): Promise<HandedIn> {
  const { organisationId } = ctx;
  await ctx.limits.take([limitsOf(ctx.config).filesOfOrganisation, organisationId]);
  const own = byOrganisation.get(organisationId) ?? 0;
  if (own >= MAX_OF_ONE || waiting.length >= MAX_WAITING) throw new Problem('busy', { extra: { retryAfterSeconds: 5 } });
  byOrganisation.set(organisationId, own + 1);
  try {
    await turn();
    try {
      return await acceptFile(ctx.file, field);
    } finally {
      giveTurn();
    }
  } finally {
    const left = (byOrganisation.get(organisationId) ?? 1) - 1;
    if (left > 0) byOrganisation.set(organisationId, left);
    else byOrganisation.delete(organisationId);
  }
}

async function turn(): Promise<void> {
  if (decoding < MAX_DECODING) decoding += 1;
  else await new Promise<void>((go) => waiting.push(go));
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else decoding -= 1;
}
