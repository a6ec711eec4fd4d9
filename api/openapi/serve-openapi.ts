import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { Route } from '../route.ts';
import { describeApi } from './describe-api.ts';

/** `/api/openapi.json` and a page that lists and tries it; the page is three small files of our own, nothing from afar. */
export function serveOpenApi(routes: readonly Route[], origin: string): Router {
  const router = Router();
  let text: string | undefined;
  router.get('/api/openapi.json', (_req, res) => {
    // Made at the first question: most processes are never asked.
    text ??= JSON.stringify(describeApi(routes, origin));
    res.setHeader('Content-Type', 'application/json; charset=utf-8').end(text);
  });
  const page = (address: string, file: string, mediaType: string) => {
    const content = readFileSync(new URL(`./page/${file}`, import.meta.url));
    router.get(address, (_req, res) => {
      res.setHeader('Content-Type', `${mediaType}; charset=utf-8`).end(content);
    });
  };
  page('/api/docs', 'docs.html', 'text/html');
  page('/api/docs.css', 'docs.css', 'text/css');
  page('/api/docs.js', 'docs.js', 'text/javascript');
  return router;
}
