import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Context } from '../../../route.ts';

export const CSV = 'text/csv; charset=utf-8';
export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface File {
  /** Persian is fine: RFC 6266 carries it beside a plain name. */
  name: string;
  plainName: string;
  mediaType: string;
  content: Readable;
}

/**
 * Streams a file as the answer, no faster than it is read. A reader who leaves stops the source; a fault in mid-stream
 * cuts the connection, so that half a file is never taken for a whole one.
 */
export async function sendFile(ctx: Context, { name, plainName, mediaType, content }: File): Promise<undefined> {
  ctx.res.status(200);
  ctx.res.setHeader('Content-Type', mediaType);
  ctx.res.setHeader('X-Content-Type-Options', 'nosniff');
  ctx.res.setHeader('Content-Disposition', `attachment; filename="${plainName}"; filename*=UTF-8''${encodeName(name)}`);
  try {
    await pipeline(content, ctx.res);
  } catch (error) {
    if (ctx.closed.aborted) return undefined;
    ctx.res.destroy();
    throw error;
  }
  return undefined;
}

/** RFC 8187: what encodeURIComponent leaves and a header parameter may not hold. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '-')).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
