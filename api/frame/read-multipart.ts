import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import multer from 'multer';
import { Problem } from '../../domain/problems.ts';
import type { UploadedFile } from '../route.ts';

/** What the text fields and the part's headers may add to a file. */
const BESIDE_FILE_BYTES = 64 * 1024;

/** How much memory the body may come to: what it says of itself, or the most that is read of it. */
export function bodyBytes(req: Request, { maxBytes }: { maxBytes: number }): number {
  const said = Number(req.headers['content-length'] ?? Number.NaN);
  return Number.isNaN(said) ? maxBytes : Math.min(said, maxBytes + BESIDE_FILE_BYTES);
}

/** Reads a multipart body: text fields and at most one file of `maxBytes`. Throws multer's limit errors, `malformed-body`. */
export async function readMultipart(
  req: Request, res: Response, { fileField, maxBytes }: { fileField: string; maxBytes: number },
): Promise<{ fields: Record<string, string>; file: UploadedFile | undefined }> {
  const parser = multer({
    storage: multer.memoryStorage(),
    // Browsers send names as UTF-8; multer's default reads them as Latin-1.
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 30, fieldSize: 20_000, parts: 40, headerPairs: 100 },
  }).single(fileField);
  await new Promise<void>((resolve, reject) => {
    void parser(req, res, (error: unknown) => (error === undefined || error === null ? resolve() : reject(refusal(error))));
  });
  const { file } = req;
  return {
    fields: { ...(req.body as Record<string, string> | undefined) },
    file: file && {
      name: file.originalname,
      mediaType: file.mimetype,
      bytes: file.buffer,
      sha256: createHash('sha256').update(file.buffer).digest('hex'),
    },
  };
}

/** Any error but a limit says that the body breaks off or is no multipart. */
function refusal(error: unknown): Error {
  return error instanceof multer.MulterError && error.code.startsWith('LIMIT_') ? error : new Problem('malformed-body', { cause: error });
}
