import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A screen in a chunk of its own, fetched when somebody goes there. `name`: what its file exports. */
export function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
