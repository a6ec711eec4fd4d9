import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';

interface Told {
  process: 'order' | 'run' | 'notification' | 'payment' | 'webhook' | 'registration' | 'deposit' | 'reminder' | 'reconciliation' | 'statement' | 'housekeeping';
  /** Undefined where a process belongs to none. */
  organisationId?: string;
  status: string;
  /** Markdown: what the process does and what it waits for. Ids, counts and times only. */
  details: string;
}

/** Remembers what was told, so that a history does not grow with repetitions. */
export function engineersView() {
  let told = '';
  return (view: Told): void => {
    setCurrentDetails(view.details);
    const key = `${view.organisationId} ${view.status}`;
    if (key === told) return;
    told = key;
    upsertSearchAttributes([
      { key: SEARCH_ATTRIBUTES.process, value: view.process },
      ...(view.organisationId === undefined ? [] : [{ key: SEARCH_ATTRIBUTES.organisationId, value: view.organisationId }]),
      { key: SEARCH_ATTRIBUTES.status, value: view.status },
    ]);
  };
}
