import type { RaRecord } from 'react-admin';
import { wordsOfServer } from '../words/words.ts';

/** What the server, not a person, writes into the records of a list; no form sends it back. */
const WRITTEN_BY_SERVER: Readonly<Record<string, string>> = {
  tasks: 'title', notifications: 'title', 'ledger-transactions': 'description', settings: 'title', operators: 'name', products: 'operatorName',
};

/** A record with the server's Persian in the language of the screen. */
export function inWords<Row extends RaRecord>(list: string, record: Row): Row {
  const field = WRITTEN_BY_SERVER[list];
  const text: unknown = field === undefined ? undefined : record[field];
  return field === undefined || typeof text !== 'string' ? record : { ...record, [field]: wordsOfServer(text) };
}
