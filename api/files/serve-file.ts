import type { AcceptedFile } from '../../database/files/store-file.ts';
import type { Answer, AnswerShape } from '../route.ts';

/** How a route that serves a handed-in file describes it. */
export const FILE_ANSWER: AnswerShape = { mediaType: 'application/octet-stream', description: 'The picture (shown in place) or the PDF (as a download)' };

/**
 * A file that somebody handed in, served so that it can do nothing but be looked at: pictures, which we encoded anew, in
 * place; a PDF, which is as it came, only as a download.
 */
export function serveFile({ name, mediaType, bytes }: AcceptedFile): Answer {
  const how = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  return {
    status: 200,
    body: bytes,
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${how}; filename="file.${mediaType.split('/')[1]}"; filename*=UTF-8''${encodeName(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  };
}

/** RFC 8187: what encodeURIComponent leaves and a header parameter may not hold. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
