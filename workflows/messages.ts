import { defineQuery, defineSignal } from '@temporalio/workflow';
import { CHANGED_SIGNAL, POSITION_QUERY } from '../domain/processes.ts';

/** Something changed in PostgreSQL: read it again. */
export const changedSignal = defineSignal(CHANGED_SIGNAL);

/** Where the process stands: ids, counts and times. */
export const positionQuery = defineQuery<Record<string, unknown>>(POSITION_QUERY);
