import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

const EXTENSION = { br: '.br', gzip: '.gz' } as const;

/**
 * Hands `x.js.br` or `x.js.gz`, where the build wrote one beside `x.js`, to callers who take it; what follows sends it.
 * Only files that stood there at the start are looked for, so that no address of a caller ever reaches the disk.
 */
export function serveCompressed(directory: string): RequestHandler {
  const assets = path.join(directory, 'assets');
  const names = new Set(existsSync(assets) ? readdirSync(assets).map((name) => `/assets/${name}`) : []);
  return (req, res, next) => {
    const name = req.path;
    if (!names.has(name)) return next();
    res.vary('Accept-Encoding');
    const encoding = req.acceptsEncodings('br', 'gzip');
    if ((encoding !== 'br' && encoding !== 'gzip') || !names.has(name + EXTENSION[encoding])) return next();
    res.type(path.extname(name));
    res.setHeader('Content-Encoding', encoding);
    req.url = name + EXTENSION[encoding];
    next();
  };
}
