import { waitUntil } from '../../../scripts/processes/wait-until.ts';
import { startTestStack, type TestStack } from '../../support/stack.ts';
import { Person } from './person.ts';

interface Sms {
  template: string;
  token: string;
  message?: string;
  text: string;
}

/** A whole system of its own, its people, and the blows that it must take. */
export class StorySystem {
  readonly stack: TestStack;
  restarts = 0;

  private constructor(stack: TestStack) {
    this.stack = stack;
  }

  static async start(env: NodeJS.ProcessEnv): Promise<StorySystem> {
    return new StorySystem(await startTestStack({ env, restartPausesMs: [200] }));
  }

  get origin(): string {
    return this.stack.endpoints().origin;
  }

  get simulators() {
    return this.stack.endpoints().simulators;
  }

  stranger(): Person {
    return new Person(this.origin);
  }

  /** One of the demo's staff, logged in. */
  async staff(name: 'expert' | 'secondExpert' | 'finance' | 'secondFinance' | 'supervisor' | 'operations'): Promise<Person> {
    const logIn = this.stack.endpoints().demo?.[name];
    if (logIn === undefined || !('username' in logIn)) throw new Error(`The seed made no ${name}.`);
    return this.stranger().logsIn(logIn.username, logIn.password);
  }

  /** kill -9 of worker, API and Temporal at once, then waits until all three run again. */
  async restartEverything(): Promise<void> {
    const names = ['worker', 'api', 'temporal'];
    const before = { ...this.stack.endpoints().pids };
    for (const name of names) process.kill(before[name] ?? Number.NaN, 'SIGKILL');
    const again = () => names.every((name) => {
      const pid = this.stack.endpoints().pids[name];
      return pid !== undefined && pid !== before[name];
    });
    const healthy = () => fetch(`${this.origin}/api/health`).then(({ ok }) => ok, () => false);
    if (!(await waitUntil(async () => again() && (await healthy()), 60_000))) throw new Error(`Not all came back:\n${this.stack.said.join('\n')}`);
    this.restarts += 1;
  }

  /** The newest one-time code that a number got of one template. */
  async code(mobile: string, template: string): Promise<string> {
    const sms = await this.sms(mobile, (message) => message.template === template);
    return sms.token;
  }

  /** The newest SMS to a number that `fits`; waits for it. */
  async sms(mobile: string, fits: (sms: Sms) => boolean): Promise<Sms> {
    let found: Sms | undefined;
    await waitUntil(async () => {
      const answer = await fetch(`${this.simulators.sms}/messages?receptor=${encodeURIComponent(mobile)}`);
      found = ((await answer.json()) as Sms[]).find(fits);
      return found !== undefined;
    }, 30_000);
    if (found === undefined) throw new Error('That SMS never came.');
    return found;
  }

  /** Waits for what a process does by itself. */
  async until(what: string, check: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
    if (!(await waitUntil(check, timeoutMs, { everyMs: 200 }))) throw new Error(`Never came true: ${what}`);
  }
}
