import { lazy, type ComponentType } from 'react';

interface Module {
  default: ComponentType;
}

/** A screen in a chunk of its own. */
export interface Screen {
  Component: ComponentType;
  /** Fetches the chunk; drawn afterwards, the screen is there at once, without a spinner (which React holds for 300 ms). */
  fetch: () => Promise<unknown>;
}

export function screen(load: () => Promise<Module>): Screen {
  let fetched: Module | undefined;
  const fetch = async (): Promise<Module> => (fetched ??= await load());
  // React takes any thenable; one that answers at once keeps it from suspending.
  const atOnce = (module: Module) => ({ then: (resolve: (module: Module) => void) => resolve(module) }) as Promise<Module>;
  return { Component: lazy(() => (fetched ? atOnce(fetched) : fetch())), fetch };
}
