import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useGetIdentity, useGetList, useRecordContext, useResourceContext, useStore, type Identifier, type RaRecord, type SortPayload } from 'react-admin';

/** A list that people work off: what of it waits, and in which order. */
export interface Queue {
  filter: Readonly<Record<string, string>>;
  sort: SortPayload;
}

interface Seen {
  id: Identifier;
  before: Identifier[];
  after: Identifier[];
}

export interface QueuePlace {
  previous: RaRecord | undefined;
  next: RaRecord | undefined;
  /** From 0; undefined where the record is in the list no more. */
  index: number | undefined;
  total: number;
}

/** As far as one looks ahead; beyond it the next one is the first that waits. */
const LOOK_AHEAD = 100;

/**
 * Where the record at hand stands in its list as it was last filtered and ordered, by default its queue. One that was just
 * decided has left it: then the next is the one that stood behind it, and of several rather one that no colleague has in hand.
 */
export function useQueuePlace({ filter, sort }: Queue): QueuePlace {
  const record = useRecordContext();
  const resource = useResourceContext() ?? '';
  const { identity } = useGetIdentity();
  const [listed] = useStore(`${resource}.listParams`, { filter, sort: sort.field, order: sort.order });
  const { data = [], total = 0 } = useGetList<RaRecord>(resource, { pagination: { page: 1, perPage: LOOK_AHEAD }, filter: listed.filter, sort: { field: listed.sort, order: listed.order } });
  const cache = useQueryClient();
  const memory = [resource, 'place'];
  const at = data.findIndex(({ id }) => id === record?.id);
  useEffect(() => {
    if (at !== -1) cache.setQueryData<Seen>(memory, { id: data[at]?.id ?? '', before: idsOf(data.slice(0, at)), after: idsOf(data.slice(at + 1)) });
  });
  if (at !== -1) return { previous: data[at - 1], next: data[at + 1], index: at, total };
  const seen = cache.getQueryData<Seen>(memory);
  const behind = seen?.id === record?.id ? seen : undefined;
  const free = data.filter((one) => one['claimedById'] == null || String(one['claimedById']) === identity?.id);
  const among = (ids: Identifier[] = []) => free.find(({ id }) => ids.includes(id));
  return { previous: among(behind?.before.toReversed()), next: among(behind?.after) ?? free[0] ?? data[0], index: undefined, total };
}

const idsOf = (records: RaRecord[]) => records.map(({ id }) => id);
