import simpleRestProvider from 'ra-data-simple-rest';
import { fetchUtils } from 'ra-core';
import type { DemoStaff } from '../../../database/demo/people.ts';
import type { TestApi } from '../support/use-api.ts';

/** The back office's real data provider, as one of the staff. */
export async function providerOf(api: TestApi, person: DemoStaff) {
  const token = await api.tokenOf(person);
  return simpleRestProvider(`${api.url}/api/admin`, (url, options = {}) =>
    fetchUtils.fetchJson(url, { ...options, user: { authenticated: true, token: `Bearer ${token}` } }));
}
