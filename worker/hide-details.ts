import { ApplicationFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { sqlState } from '../database/connection.ts';

/**
 * What fails in an activity ends in a history that engineers read. An error's text may quote a row (a mobile number in
 * a constraint's detail), so only its kind goes there; the stack stays in this process's log, without parameters.
 */
export class HideDetails implements ActivityInboundCallsInterceptor {
  readonly #log: (details: object, message: string) => void;

  constructor(log: (details: object, message: string) => void) {
    this.#log = log;
  }

  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>): Promise<unknown> {
    try {
      return await next(input);
    } catch (error) {
      throw this.#hidden(error);
    }
  }

  #hidden(error: unknown): ApplicationFailure {
    const root = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const kind = root instanceof Error ? root.name : 'UnknownError';
    const state = sqlState(root);
    const at = root instanceof Error ? root.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6) : [];
    this.#log({ kind, sqlState: state, at }, 'activity failed');
    return ApplicationFailure.create({ type: kind, message: state === undefined ? kind : `${kind} ${state}` });
  }
}
