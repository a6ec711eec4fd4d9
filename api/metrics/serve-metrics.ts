import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { readGauges, type Gauges } from '../../database/operations/read-gauges.ts';
import { Problem } from '../../domain/problems.ts';
import type { ApiConfig } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Metrics } from './metrics.ts';

/** `/metrics` in Prometheus' text form: requests of this process, and what the database knows of the whole system. */
export function serveMetrics({ db, config }: Dependencies, metrics: Metrics): RequestHandler {
  return async (req, res) => {
    if (!mayRead(req.headers.authorization, config)) throw new Problem('not-found');
    const gauges = await readGauges(db);
    res.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    res.end(metrics.text() + gaugeText(gauges));
  };
}

/** Without a token it is open in development and not there in production. */
function mayRead(authorization: string | undefined, { metricsToken, environment }: ApiConfig): boolean {
  if (metricsToken === undefined) return environment !== 'production';
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const BREAKER_STATES = ['closed', 'half-open', 'open'] as const;

function gaugeText(gauges: Gauges): string {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    ...gauge('kook_outbox_waiting', 'Outbox rows that were not delivered yet.', [['', gauges.outboxWaiting]]),
    ...gauge('kook_outbox_oldest_seconds', 'Age of the oldest of them.', [['', gauges.outboxOldestSeconds]]),
    ...gauge('kook_open_runs', 'Runs that have not ended, by status.', gauges.openRuns.map(({ status, runs }) => [`{status="${status}"}`, runs])),
    ...gauge('kook_operator_breaker', 'The breaker of each operator: 1 for the state it is in.', gauges.breakers.flatMap(({ operatorCode, state }) =>
      BREAKER_STATES.map((one) => [`{operator="${operatorCode}",state="${one}"}`, one === state ? 1 : 0] as const))),
    ...gauge('kook_open_tasks', 'Tasks that wait for staff.', [['', gauges.openTasks]]),
    ...gauge('kook_process_resident_memory_bytes', 'Memory of this process.', [['', rss]]),
    ...gauge('kook_process_heap_bytes', 'Heap in use of this process.', [['', heapUsed]]),
    '',
  ].join('\n');
}

function gauge(name: string, help: string, values: readonly (readonly [string, number])[]): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...values.map(([labels, value]) => `${name}${labels} ${value}`)];
}
