import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDirectory } from '../project.ts';
import type { Endpoints } from '../stack/endpoints.ts';

export const USAGE = `npm run order -- FILE.xlsx [options]
  --kind charge|internet-package   what the file holds (default: charge)
  --operator N --product ID        of a package file; without --product the operator's first package
  --name TEXT                      of the order (default: the file's name)
  --origin URL                     of the API (default: from endpoints.json of the data directory)
  --mobile M --password P          log-in (default: the demo customer)
  --sms URL --book URL             simulators of SMS and operator (default: from endpoints.json)
  --follow RUN                     only watch a run that was started earlier`;

export interface Options {
  file: string | undefined;
  follow: string | undefined;
  kind: 'charge' | 'internet-package';
  operator: number | undefined;
  product: string | undefined;
  name: string;
  origin: string;
  logIn: { identifier: string; password: string };
  sms: string | undefined;
  book: string | undefined;
  temporalUi: string | undefined;
}

/** Reads the command line, filled up from `endpoints.json`. Throws an Error that says what is missing. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: { type: 'string', default: 'charge' }, operator: { type: 'string' }, product: { type: 'string' }, name: { type: 'string' },
      origin: { type: 'string' }, mobile: { type: 'string' }, password: { type: 'string' }, sms: { type: 'string' }, book: { type: 'string' },
      follow: { type: 'string' },
    },
  });
  const known = readEndpoints();
  // Endpoints of another installation would answer for the wrong books.
  const here = values.origin === undefined || values.origin === known?.origin ? known : undefined;
  const origin = values.origin ?? known?.origin;
  const identifier = values.mobile ?? here?.demo?.customer.mobile;
  const password = values.password ?? here?.demo?.customer.password;
  const [file] = positionals;
  if (file === undefined && values.follow === undefined) throw new Error(USAGE);
  if (values.kind !== 'charge' && values.kind !== 'internet-package') throw new Error(USAGE);
  if (values.kind === 'internet-package' && values.operator === undefined) throw new Error('A package file needs --operator 1, 2, 3 or 5.');
  if (origin === undefined) throw new Error(`No endpoints.json in ${dataDirectory()}: start the system (npm start) or give --origin.`);
  if (identifier === undefined || password === undefined) throw new Error('Give --mobile and --password: this system lists no demo log-in.');
  const path = file === undefined ? undefined : existing(file);
  return {
    file: path, follow: values.follow, kind: values.kind, product: values.product,
    operator: values.operator === undefined ? undefined : Number(values.operator),
    name: values.name ?? basename(path ?? '', '.xlsx'),
    origin: origin.replace(/\/+$/, ''), logIn: { identifier, password },
    sms: values.sms ?? here?.simulators.sms, book: values.book ?? here?.simulators.operator, temporalUi: here?.temporalUi,
  };
}

/** npm changes into the project's folder; the file was named where the person stands. */
function existing(file: string): string {
  const path = [process.env['INIT_CWD'] ?? '.', '.'].map((folder) => resolve(folder, file)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`There is no file ${file}.`);
  return path;
}

function readEndpoints(): Endpoints | undefined {
  const path = join(dataDirectory(), 'endpoints.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Endpoints) : undefined;
}
