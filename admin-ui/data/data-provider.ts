import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, GetListParams, GetManyParams, GetManyReferenceParams, GetOneParams, Identifier, RaRecord } from 'react-admin';
import { httpClient } from './http-client.ts';
import { inWords } from './words-of-records.ts';

const API = '/api/admin';

/** Actions of the back office beside react-admin's own nine methods. */
export interface Actions {
  act(resource: string, id: Identifier, action: string, body?: object): Promise<unknown>;
  /** The times of an order's plan, the latest of those that have come first. */
  occurrences(orderId: string): Promise<Occurrences>;
  /** Reads what is no list and no record: `/orders/<id>/calendar?month=1405-09`. */
  look<Answer>(path: string): Promise<Answer>;
  /** Verifies the books now; what was found is kept as one of `book-audits`. */
  askBookAudit(): Promise<{ id: string; ok: boolean }>;
  verifyChain(): Promise<{ ok: boolean; sealed: number; waiting: number }>;
  dashboard(): Promise<Dashboard>;
  /** Proposes or confirms the public holidays of a Jalali year. */
  holidaysOfYear(action: 'proposals' | 'confirm', year: number): Promise<unknown>;
  readAllBell(): Promise<void>;
  /** What happened to a record, the newest last; `before`: an earlier part of it. */
  timeline(resource: string, id: Identifier, before?: string): Promise<TimelinePart>;
  /** One decision on many of a list, each decided or refused by itself. */
  decideMany(resource: string, body: object): Promise<{ id: Identifier; ok: boolean; code?: string; detail?: string }[]>;
  /** What the role reads that fits the words. */
  search(words: string): Promise<Found[]>;
}

export interface Found {
  list: string;
  id: Identifier;
  title: string;
  organisationName: string | null;
  status: string | null;
}

export interface TimelineEntry {
  at: string;
  kind: 'audit' | 'decision' | 'submission' | 'call' | 'message' | 'note' | 'run' | 'gateway';
  action: string;
  by: string | null;
  subject: string | null;
  detail: Record<string, unknown>;
}

export interface TimelinePart {
  entries: TimelineEntry[];
  /** There is an earlier part. */
  more: boolean;
}

export interface Occurrences {
  items: {
    at: string; outcome: 'waiting' | 'started' | 'skipped' | 'missed'; reason?: 'person' | 'paused' | 'late' | 'predecessor'; decidedBy?: string;
    run?: { id: string; number: number };
  }[];
  total: number;
  upcoming: { at: string; holiday?: string; movedFrom?: string }[];
  unconfirmedYears: number[];
}

/** What waits in a list, and since when the oldest. */
export interface Waiting {
  name: string;
  count: number;
  oldestAt: string | null;
}

export interface OpenRun {
  id: string;
  number: number;
  orderName: string;
  organisationName: string;
  status: string;
  chargeCount: number;
  succeeded: number;
  failed: number;
  cancelled: number;
  amount: string;
}

/** Parts that one's role does not read are left out. Rials are text. */
export interface Dashboard {
  queues: (Waiting & { parts: Waiting[] })[];
  sales?: { operatorCode: number; amount: string }[];
  credit?: { available: string; held: string };
  runs?: { status: string; count: number }[];
  openRuns?: OpenRun[];
  hours?: { at: string; operatorCode: number; succeeded: number; failed: number }[];
  operators?: { code: number; name: string; breaker: string; breakerReason: string | null; openUntil: string | null; paused: boolean; inFlight: number; maxInFlight: number }[];
}

const post = async (path: string, body: object): Promise<unknown> =>
  (await httpClient(`${API}${path}`, { method: 'POST', body: JSON.stringify(body) })).json;

/** Asks for a list and tells beside it whether its total was counted to the end. */
async function list(method: 'getList' | 'getManyReference', resource: string, params: GetListParams | GetManyReferenceParams) {
  let totalCapped = false;
  const provider = simpleRestProvider(API, async (url: string, options) => {
    const answer = await httpClient(url, options);
    totalCapped = answer.headers.get('X-Total-Capped') === 'true';
    return answer;
  });
  const result = await (method === 'getList' ? provider.getList(resource, params) : provider.getManyReference(resource, params as GetManyReferenceParams));
  return { ...result, data: result.data.map((record: RaRecord) => inWords(resource, record)), meta: { totalCapped } };
}

const rest = simpleRestProvider(API, httpClient);

export const dataProvider = {
  ...rest,
  getOne: async (resource: string, params: GetOneParams) => ({ data: inWords(resource, (await rest.getOne(resource, params)).data as RaRecord) }),
  getMany: async (resource: string, params: GetManyParams) => ({ data: (await rest.getMany(resource, params)).data.map((record: RaRecord) => inWords(resource, record)) }),
  getList: (resource: string, params: GetListParams) => list('getList', resource, params),
  getManyReference: (resource: string, params: GetManyReferenceParams) => list('getManyReference', resource, params),
  act: (resource: string, id: Identifier, action: string, body: object = {}) => post(`/${resource}/${encodeURIComponent(String(id))}/${action}`, body),
  occurrences: async (orderId: string) => (await httpClient(`${API}/orders/${encodeURIComponent(orderId)}/occurrences`)).json as Occurrences,
  look: async <Answer>(path: string) => (await httpClient(`${API}${path}`)).json as Answer,
  askBookAudit: async () => (await post('/book-audits', {})) as { id: string; ok: boolean },
  holidaysOfYear: (action: 'proposals' | 'confirm', year: number) => post(`/holidays/${action}`, { year }),
  verifyChain: async () => (await post('/audit-chain/verify', {})) as { ok: boolean; sealed: number; waiting: number },
  dashboard: async () => (await httpClient(`${API}/dashboard`)).json as Dashboard,
  search: async (words) => ((await httpClient(`${API}/search?q=${encodeURIComponent(words)}`)).json as { results: Found[] }).results,
  decideMany: async (resource, body) => ((await post(`/${resource}/bulk-decision`, body)) as { results: { id: Identifier; ok: boolean }[] }).results,
  timeline: async (resource, id, before) =>
    (await httpClient(`${API}/${resource}/${encodeURIComponent(String(id))}/timeline${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`)).json as TimelinePart,
  readAllBell: async () => {
    await post('/notifications/read-all', {});
  },
} as DataProvider & Actions;
