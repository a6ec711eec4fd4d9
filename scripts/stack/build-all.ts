import { buildBrowserApp, hasBrowserApp, type BrowserApp } from '../build/browser-app.ts';
import { buildWorkflowBundle } from '../build/workflow-bundle.ts';
import { seconds, type StackContext } from './stack-context.ts';

export interface Builds {
  workflowBundle: string;
  portalDir: string | undefined;
  adminDir: string | undefined;
}

/** Builds what changed since the last build, one after the other: each takes all the machine's cores. */
export async function buildAll(context: StackContext): Promise<Builds> {
  const app = async (name: BrowserApp): Promise<string | undefined> => {
    if (!hasBrowserApp(name)) return undefined;
    const { dir } = await timed(name, () => buildBrowserApp(name, context.logPath(`build-${name}`), context.signal));
    return dir;
  };
  const timed = async <Result extends { built: boolean }>(name: string, build: () => Promise<Result>): Promise<Result> => {
    const startedAt = performance.now();
    const result = await build();
    if (result.built) context.say(`${name}: built in ${seconds(startedAt)}`);
    return result;
  };
  const { path } = await timed('workflows', () => buildWorkflowBundle(context.logPath('build-workflows'), context.signal));
  return { workflowBundle: path, portalDir: await app('portal-ui'), adminDir: await app('admin-ui') };
}
