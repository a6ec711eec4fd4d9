import type { KeptAlive } from '../processes/keep-alive.ts';

/** Who stops with whom: those that work first, those that hold the data last. Together at most 15 s. */
const PHASES: ((name: string) => boolean)[] = [
  (name) => name === 'api' || name.startsWith('worker'),
  (name) => name !== 'postgres',
  () => true,
];
const HURRY_MS = 500;

/** Stops all children phase by phase; `hurry` gives all of them half a second at once. */
export async function stopChildren(children: ReadonlyMap<string, KeptAlive>, { hurry }: { hurry: boolean }): Promise<void> {
  if (hurry) {
    await Promise.all([...children.values()].map((child) => child.stop(HURRY_MS)));
    return;
  }
  const left = new Map(children);
  for (const belongs of PHASES) {
    const now = [...left].filter(([name]) => belongs(name));
    for (const [name] of now) left.delete(name);
    await Promise.all(now.map(([, child]) => child.stop()));
  }
}
