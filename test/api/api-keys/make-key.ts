import type { ApiScope } from '../../../domain/api-scopes.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import type { TestApi } from '../support/use-api.ts';

interface NewKey {
  name: string;
  scopes: ApiScope[];
  dailyLimit?: string;
  expiresAt?: string;
}

/** A key through the API, by an owner. */
export async function makeKey(api: TestApi, body: NewKey, person: DemoPerson = 'customer'): Promise<{ id: string; secret: string }> {
  const answer = await api.call('POST', '/api/portal/api-keys', { token: await api.tokenOf(person), body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as { id: string; secret: string };
}
