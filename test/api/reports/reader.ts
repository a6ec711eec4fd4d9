import type { DemoPerson } from '../../../database/demo/people.ts';
import type { TestApi } from '../support/use-api.ts';

/** Reports as a person of an organisation reads them. */
export function reportsOf(api: () => TestApi, person: DemoPerson = 'customer') {
  const query = (filter: Record<string, string | number>) => new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
  const get = async (report: string, filter: Record<string, string | number> = {}, token?: string) =>
    api().call('GET', `/api/portal/reports/${report}?${query(filter)}`, { token: token ?? (await api().tokenOf(person)) });
  /** Bytes as they come, the byte-order mark too. */
  const download = async (file: string, filter: Record<string, string | number> = {}, signal?: AbortSignal) =>
    fetch(`${api().url}/api/portal/reports/${file}?${query(filter)}`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` }, signal: signal ?? null });
  const csv = async (report: string, filter: Record<string, string | number> = {}) => {
    const bytes = await (await download(`${report}.csv`, filter)).arrayBuffer();
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trimEnd().split('\r\n');
  };
  return { get, download, csv };
}
