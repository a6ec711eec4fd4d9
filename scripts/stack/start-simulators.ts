import { nodeService } from './node-service.ts';
import { seconds, type StackContext } from './stack-context.ts';

export interface Simulators {
  operator: string;
  bank: string;
  sms: string;
}

const GIVEN_BY = { operator: 'OPERATOR_URL', bank: 'BANK_URL', sms: 'SMS_URL' } as const;

/** The stand-ins of operator, bank and SMS, each unless its real address is given; in production all must be. */
export async function startSimulators(context: StackContext): Promise<Simulators> {
  const startedAt = performance.now();
  const { env } = context;
  const missing = Object.values(GIVEN_BY).filter((variable) => !env[variable]);
  if (context.settings.production && missing.length > 0) {
    throw new Error(`In production there are no simulators: ${missing.join(', ')} must be set.`);
  }
  const start = async (name: keyof Simulators): Promise<string> => {
    const given = env[GIVEN_BY[name]];
    if (given) return given;
    const port = await context.runOnFreePort(name, (free) => nodeService({
      name,
      entry: `simulators/${name}/main.ts`,
      env: { ...env, PORT: String(free) },
      healthUrl: `http://127.0.0.1:${free}/health`,
      stopTimeoutMs: 2_500,
    }));
    return `http://127.0.0.1:${port}`;
  };
  const [operator, bank, sms] = await Promise.all([start('operator'), start('bank'), start('sms')]);
  if (missing.length > 0) context.say(`simulators: ready in ${seconds(startedAt)}`);
  return { operator, bank, sms };
}
