import type { Stack } from './start-stack.ts';

/** The one table that a newcomer needs: addresses, log-ins, where codes are, how to stop. */
export function tableOf({ endpoints, settings }: Stack): string {
  const { origin, temporal, temporalUi, database, simulators, demo } = endpoints();
  const rows: [string, string][] = [
    ['portal', `${origin}/`],
    ['back office', `${origin}/admin`],
    ['API', `${origin}/api/docs   described in ${origin}/api/openapi.json`],
    ['Temporal UI', temporalUi ?? `(that of ${temporal})`],
    ['Temporal', temporal],
    ['PostgreSQL', database.replace(/:\/\/([^:]+):[^@]*@/, '://$1:…@')],
    ['simulators', `operator ${simulators.operator}   bank ${simulators.bank}   SMS ${simulators.sms}`],
  ];
  for (const [who, login] of Object.entries(demo ?? {})) {
    rows.push([`log in as ${who}`, `${'mobile' in login ? login.mobile : login.username}   password ${login.password}`]);
  }
  if (!settings.production) {
    rows.push(
      ['one-time codes', `${simulators.sms}/   for programs: ${simulators.sms}/messages (newest first)`],
      ['all of this', `${settings.dataDir}/endpoints.json; logs in ${settings.dataDir}/logs`],
    );
  }
  rows.push(['to stop', 'Ctrl-C']);
  const width = Math.max(...rows.map(([name]) => name.length));
  const line = '─'.repeat(width + 60);
  return [line, ...rows.map(([name, value]) => ` ${name.padEnd(width)}  ${value}`), line].join('\n');
}
