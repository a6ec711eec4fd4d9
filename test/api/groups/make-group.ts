import type { TestApi } from '../support/use-api.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';

export interface Member {
  mobile: string;
  name?: string;
  operatorCode?: number;
  amount?: string;
}

let made = 0;

/** A group with these members; its id. */
export async function makeGroup(api: TestApi, members: readonly Member[], { name = `گروه ${(made += 1)}`, person = 'customer' as DemoPerson } = {}): Promise<string> {
  const token = await api.tokenOf(person);
  const group = await api.call('POST', '/api/portal/groups', { token, body: { name } });
  if (group.status !== 201) throw new Error(group.text);
  const { id } = group.body as { id: string };
  for (const member of members) {
    const added = await api.call('POST', `/api/portal/groups/${id}/members`, { token, body: member });
    if (added.status !== 201) throw new Error(added.text);
  }
  return id;
}

/** Sends a list of members as an Excel file. */
export async function uploadMembers(api: TestApi, groupId: string, file: Uint8Array, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([file as Uint8Array<ArrayBuffer>]), 'اعضا.xlsx');
  return api.call('POST', `/api/portal/groups/${groupId}/upload`, { token: await api.tokenOf('customer'), form });
}
