import { HttpError, type fetchUtils } from 'react-admin';
import { renewSession } from '../session/session-end.ts';
import { callApi, type ApiAnswer } from './call-api.ts';

/** A call of react-admin's; one that meets the end of the session waits for a new log-in and is sent once more. */
export async function httpClient(url: string, options: fetchUtils.Options = {}): Promise<ApiAnswer> {
  try {
    return await callApi(url, options as RequestInit);
  } catch (error) {
    const ended = error instanceof HttpError && error.status === 401 && !url.startsWith('/api/auth/');
    if (!ended || !(await renewSession())) throw error;
    return callApi(url, options as RequestInit);
  }
}
