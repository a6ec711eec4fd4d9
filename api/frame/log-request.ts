import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.ts';

/** One line and one measurement for each answer: the route's pattern, never the address, body or headers. */
export function logRequest(log: Logger, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    res.on('close', () => {
      const milliseconds = performance.now() - started;
      const route = (res.locals['route'] as string | undefined) ?? (req.path.startsWith('/api/') ? 'unknown' : 'static');
      metrics.record(req.method, route, res.statusCode, milliseconds / 1000);
      if (route === 'static' || route === '/api/health/live') return;
      log.info({
        method: req.method, route, status: res.statusCode, ms: Math.round(milliseconds),
        requestId: res.locals['requestId'] as unknown, userId: res.locals['userId'] as unknown,
      }, 'answered');
    });
    next();
  };
}
