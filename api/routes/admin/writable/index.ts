import notes from './notes.ts';
import products from './products.ts';
import type { WritableResource } from './writable-resource.ts';

/** Every list that a form of the back office writes. */
export const WRITABLE_RESOURCES: readonly WritableResource[] = [notes, products];
