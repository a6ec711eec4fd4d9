import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataProvider } from '../../../admin-ui/data/data-provider.ts';
import type { Actions } from '../../../admin-ui/data/data-provider.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const actions = dataProvider as typeof dataProvider & Actions;
/** How the next answers of POSTs fare on their way back; what is not said arrives. */
let lost: ('nothing' | 'gateway')[] = [];

/** The back office's own calls, from the place of its browser: to this API, with a session, and a line that loses answers. */
beforeAll(async () => {
  const token = await api().tokenOf('finance');
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (!url.startsWith('/')) return fetch(url, init);
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    const answer = await fetch(`${api().url}${url}`, { ...init, headers });
    const fate = init.method === 'POST' ? lost.shift() : undefined;
    if (fate === 'nothing') throw new TypeError('the connection was closed');
    return fate === 'gateway' ? new Response('<html>', { status: 504 }) : answer;
  });
});
afterAll(() => void vi.unstubAllGlobals());

const organisation = async () => (await api().db.query<{ id: string }>('select id from organisations order by id limit 1'))[0]!.id;
const proposals = async (reason: string) => (await api().db.query('select 1 from adjustments where reason = $1', [reason])).length;

describe('an act whose answer was lost', () => {
  it('is done once, however often the person presses the button until an answer comes', async () => {
    const data = { organisationId: await organisation(), amount: '500000', reason: 'پاسخ این پیشنهاد در راه گم شد' };
    lost = ['nothing', 'gateway'];
    const propose = () => actions.create('adjustments', { data });
    await expect(propose()).rejects.toMatchObject({ status: 503 });
    await expect(propose()).rejects.toMatchObject({ status: 504 });
    const { data: made } = await propose();
    expect(made).toMatchObject({ status: 'proposed' });
    expect(await proposals(data.reason)).toBe(1);
  });

  it('is another act once it was answered: the same words again are meant again', async () => {
    const data = { organisationId: await organisation(), amount: '600000', reason: 'دو بار و هر دو به قصد' };
    const first = await actions.create('adjustments', { data });
    const second = await actions.create('adjustments', { data });
    expect(second.data.id).not.toBe(first.data.id);
    expect(await proposals(data.reason)).toBe(2);
  });

  it('that was refused is judged anew when it is sent again', async () => {
    const data = { organisationId: await organisation(), amount: '0', reason: 'صفر' };
    await expect(actions.create('adjustments', { data })).rejects.toMatchObject({ status: 422 });
    await expect(actions.create('adjustments', { data })).rejects.toMatchObject({ status: 422 });
    expect(await proposals(data.reason)).toBe(0);
  });
});
