import type { Readable } from 'node:stream';

/** Bytes of an answer that are read; a hook that sends more is cut off. */
const MAX_BYTES = 64 * 1024;
const MAX_CHARACTERS = 1_000;

/** The beginning of an answer's text, as a log can hold it; what cannot be read to its end is taken as far as it came. */
export async function readStart(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Being cut off is an error of the stream, and one that nobody hears ends the process.
  body.on('error', () => undefined);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MAX_BYTES) break;
    }
  } catch {
    // The status has come and counts; the text is only for people who look.
  } finally {
    body.destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, MAX_BYTES).toString('utf8');
  // PostgreSQL takes no zero character and counts in whole ones.
  return [...text.replaceAll('\0', '')].slice(0, MAX_CHARACTERS).join('');
}
