import { join } from 'node:path';
import { NAMESPACE, temporalProcess } from '../temporal/dev-server.ts';
import { prepareExternalTemporal } from '../temporal/external-server.ts';
import { findTemporalProgram } from '../temporal/find-program.ts';
import { TEMPORAL_SERVER } from '../temporal/programs.ts';
import { seconds, type StackContext } from './stack-context.ts';

export interface TemporalAddresses {
  address: string;
  namespace: string;
  uiUrl: string | undefined;
}

/** Uses the server of TEMPORAL_ADDRESS, or runs the development server with a database file and its UI. */
export async function startTemporal(context: StackContext): Promise<TemporalAddresses> {
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_UI_URL } = context.env;
  if (TEMPORAL_ADDRESS) {
    const namespace = TEMPORAL_NAMESPACE || NAMESPACE;
    await prepareExternalTemporal(TEMPORAL_ADDRESS, namespace);
    context.say(`temporal: the server of TEMPORAL_ADDRESS (${TEMPORAL_ADDRESS})`);
    return { address: TEMPORAL_ADDRESS, namespace, uiUrl: TEMPORAL_UI_URL };
  }
  const startedAt = performance.now();
  const program = await findTemporalProgram(TEMPORAL_SERVER, (message) => context.say(`temporal: ${message}`));
  const uiPort = await context.ports.take('temporal-ui');
  const port = await context.runOnFreePort('temporal', (free) => temporalProcess({
    program: program.path, port: free, uiPort, databaseFile: join(context.settings.dataDir, 'temporal.db'),
  }));
  context.say(`temporal: ready in ${seconds(startedAt)} (127.0.0.1:${port}; program from ${program.route})`);
  return { address: `127.0.0.1:${port}`, namespace: NAMESPACE, uiUrl: `http://127.0.0.1:${uiPort}` };
}
