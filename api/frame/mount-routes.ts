import { json, Router, urlencoded, type RequestHandler } from 'express';
import { Problem } from '../../domain/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';
import { answerRequest } from './answer-request.ts';

/** Mounts routes by path: those without parameters first, and 405 for a method that a known path doesn't have. */
export function mountRoutes(deps: Dependencies, routes: readonly Route[]): Router {
  const router = Router({ caseSensitive: true });
  const byPath = groupByPath(routes);
  for (const path of [...byPath.keys()].sort(staticFirst)) {
    const here = byPath.get(path) ?? [];
    const mounted = router.route(path);
    mounted.all((_req, res, next) => {
      res.locals['route'] = path;
      next();
    });
    for (const route of here) {
      const handle: RequestHandler = async (req, res) => {
        await answerRequest(deps, route, req, res);
      };
      if (route.multipart !== undefined) mounted[route.method](handle);
      else if (route.fromElsewhere === true) mounted[route.method](urlencoded({ extended: false, limit: '16kb' }), handle);
      else mounted[route.method](json({ limit: '1mb' }), handle);
    }
    const allowed = [...new Set(here.map((route) => route.method.toUpperCase()))].join(', ');
    mounted.all((_req, res) => {
      res.setHeader('Allow', allowed);
      throw new Problem('method-not-allowed');
    });
  }
  return router;
}

function groupByPath(routes: readonly Route[]): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route]);
  return groups;
}

/** `/orders/recent` must be asked before `/orders/:id`. */
function staticFirst(a: string, b: string): number {
  const [left, right] = [weight(a), weight(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `~` stands behind every letter by code unit; by the rules of a language it would stand before them. */
function weight(path: string): string {
  return path.replace(/:[a-z]+/gi, '~');
}
