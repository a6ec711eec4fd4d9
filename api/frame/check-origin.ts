import type { Request } from 'express';
import { Problem } from '../../domain/problems.ts';
import type { ApiConfig } from '../config.ts';

/**
 * Refuses a change that another site's page asks for with our user's cookie. Browsers send `Origin` with every POST,
 * PUT, PATCH and DELETE; a caller without it and without `Sec-Fetch-Site` is a program, which no page can steer.
 */
export function checkOrigin(req: Request, config: ApiConfig): void {
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (origin !== undefined ? !isOurs(origin, req, config) : site !== undefined && site !== 'same-origin') {
    throw new Problem('bad-origin');
  }
}

function isOurs(origin: string, req: Request, config: ApiConfig): boolean {
  if (origin === config.origin) return true;
  // The same server under another of its names (127.0.0.1 for localhost): the page came from where it calls.
  return config.environment !== 'production' && origin === `http://${req.headers.host ?? ''}`;
}
