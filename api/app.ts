import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { isDatabaseAway } from '../database/is-away.ts';
import { Problem } from '../domain/problems.ts';
import type { Dependencies } from './dependencies.ts';
import { logRequest } from './frame/log-request.ts';
import { mountRoutes } from './frame/mount-routes.ts';
import { securityHeaders } from './frame/security-headers.ts';
import { problemOf, sendProblem } from './frame/send-problem.ts';
import { Metrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { serveOpenApi } from './openapi/serve-openapi.ts';
import type { Route } from './route.ts';
import { routes as allRoutes } from './routes/index.ts';
import { serveBrowserApps } from './static/serve-browser-apps.ts';

/** The whole API as an Express application that listens to nothing yet. `routes` is narrowed by tests of the frame. */
export function createApp(deps: Dependencies, routes: readonly Route[] = allRoutes): Express {
  const app = express();
  const metrics = new Metrics();
  app.disable('x-powered-by');
  // Answers are personal and change: no ETag to compute over each of them.
  app.set('etag', false);
  app.set('trust proxy', deps.config.trustedProxies);
  app.use(securityHeaders(deps.config));
  app.use((_req, res, next) => {
    const requestId = randomUUID();
    res.locals['requestId'] = requestId;
    res.setHeader('X-Request-Id', requestId);
    next();
  });
  app.use(logRequest(deps.log, metrics));
  app.use('/api', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(mountRoutes(deps, routes));
  app.use(serveOpenApi(routes, deps.config.origin));
  app.get('/metrics', serveMetrics(deps, metrics));
  app.use('/api', () => {
    throw new Problem('not-found');
  });
  app.use(serveBrowserApps(deps.config));
  app.use(() => {
    throw new Problem('not-found');
  });
  app.use(answerErrors(deps));
  return app;
}

function answerErrors({ log }: Dependencies): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const requestId = String(res.locals['requestId']);
    const problem = problemOf(error);
    // Only the fault itself: bodies, numbers and codes never reach a log.
    if (problem === undefined) log.error({ err: describeFault(error), requestId, route: res.locals['route'] as unknown }, 'fault');
    sendProblem(res, problem ?? new Problem(isDatabaseAway(error) ? 'unavailable' : 'internal'), requestId);
  };
}

/** A driver's error carries the statement's parameters: take its name, code and stack, leave the rest. */
function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { original } = error as { original?: { code?: string; constraint?: string } };
  return { type: error.name, message: error.message, code: original?.code, constraint: original?.constraint, stack: error.stack };
}
