import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import type { ApiConfig } from '../config.ts';
import { serveCompressed } from './serve-compressed.ts';

/** A year: names of built files hold a hash of their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for anew each time, so that a new version is seen at once. */
const FRESH = 'no-cache';

/** The built apps: back office under `/admin`, portal on everything else; each answers its own pages by its index.html. */
export function serveBrowserApps(config: Pick<ApiConfig, 'portalDirectory' | 'adminDirectory'>): Router {
  const router = Router();
  router.use('/admin', browserApp(config.adminDirectory, 'میز کار کارکنان'));
  router.use('/', browserApp(config.portalDirectory, 'پورتال سازمانی کوک'));
  return router;
}

function browserApp(directory: string | undefined, title: string): RequestHandler {
  const router = Router();
  if (directory === undefined || !existsSync(path.join(directory, 'index.html'))) {
    router.get('/{*path}', (_req, res) => {
      res.status(404).setHeader('Content-Type', 'text/html; charset=utf-8').end(notBuilt(title));
    });
    return router;
  }
  router.use(serveCompressed(directory));
  router.use(express.static(directory, {
    index: false,
    etag: true,
    setHeaders: (res, file) => res.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(file) ? IMMUTABLE : FRESH),
  }));
  router.get('/{*path}', (req, res, next) => {
    // A file that is missing is missing; only addresses of pages fall back to the app.
    if (path.extname(req.path) !== '') {
      next();
      return;
    }
    res.setHeader('Cache-Control', FRESH);
    res.sendFile('index.html', { root: directory });
  });
  return router;
}

function notBuilt(title: string): string {
  return `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font-family:Vazirmatn,Tahoma,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;line-height:2">
<h1>${title}</h1><p>این بخش هنوز ساخته نشده است. با <code>npm start</code> ساخته و اجرا می‌شود.</p>
<p>API کار می‌کند: <a href="/api/docs">/api/docs</a></p></body></html>`;
}
