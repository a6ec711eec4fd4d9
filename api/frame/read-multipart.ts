import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { UploadedFile } from '../route.ts';

/** Reads a multipart body: text fields and at most one file of `maxBytes`. Throws multer's limit errors. */
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
    void parser(req, res, (error: unknown) => (error === undefined || error === null ? resolve() : reject(error as Error)));
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
