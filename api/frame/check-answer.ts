import { z } from 'zod';
import type { Answer, Route } from '../route.ts';
import { toJson } from './to-json.ts';

/** Holds an answer against the schema that OpenAPI publishes for it; in tests only, where a difference must be heard. */
export function checkAnswer(route: Route, { status, body }: Answer): void {
  const shape = route.answers[status];
  const name = `${route.method.toUpperCase()} ${route.path} ${status}`;
  if (!(status in route.answers)) throw new Error(`${name} is not described in its answers`);
  if (!(shape instanceof z.ZodType)) return;
  const read = shape.safeParse(JSON.parse(toJson(body ?? null)));
  if (!read.success) throw new Error(`${name} differs from its description: ${z.prettifyError(read.error)}`);
}
