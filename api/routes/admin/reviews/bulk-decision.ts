import { z } from 'zod';
import type { Tx } from '../../../../database/connection.ts';
import { isProblem } from '../../../../domain/problems.ts';
import { defineRoute, type Context, type Role, type Route } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';

/** A person looks at what is decided; a longer list than this nobody has read. */
const MAX_ITEMS = 100;

interface BulkDecision<Item extends z.ZodRawShape, Decision extends z.ZodRawShape> {
  /** The list: `charges`. */
  name: string;
  access: readonly Role[];
  /** What stands with each item beside its id and the version that was seen. */
  item: Item;
  /** What is the same for all. */
  decision: Decision;
  /** Decides one in a transaction of its own. Throws Problems. */
  decide(ctx: Context, tx: Tx, item: z.output<z.ZodObject<Item>> & { id: string; expectedVersion: number }, decision: z.output<z.ZodObject<Decision>>): Promise<void>;
}

/**
 * One decision for many records: each is decided or refused by itself, as if it had been sent alone, and the answer says which.
 * Sent again it decides nothing twice: what was decided answers `already-decided`.
 */
export function bulkDecision<Item extends z.ZodRawShape, Decision extends z.ZodRawShape>(
  { name, access, item, decision, decide }: BulkDecision<Item, Decision>,
): Route {
  const items = z.array(z.object({ ...item, id, expectedVersion: z.number().int() })).min(1).max(MAX_ITEMS);
  return defineRoute({
    method: 'post',
    path: `/api/admin/${name}/bulk-decision`,
    access,
    summary: `The same decision for up to ${MAX_ITEMS} of ${name}, each in a transaction of its own`,
    body: z.object({ ...decision, items }),
    answers: { 200: z.object({ results: z.array(z.object({ id, ok: z.boolean(), code: z.string().optional(), detail: z.string().optional() })) }) },
    async handler(ctx) {
      const body = ctx.body as z.output<z.ZodObject<Decision>> & { items: (z.output<z.ZodObject<Item>> & { id: string; expectedVersion: number })[] };
      const results: { id: string; ok: boolean; code?: string; detail?: string }[] = [];
      for (const one of body.items) {
        try {
          await ctx.db.transaction((tx) => decide(ctx, tx, one, body));
          results.push({ id: one.id, ok: true });
        } catch (error) {
          if (!isProblem(error)) throw error;
          results.push({ id: one.id, ok: false, code: error.code, detail: error.detail });
        }
      }
      ctx.processes.nudge();
      return { status: 200, body: { results } };
    },
  });
}
