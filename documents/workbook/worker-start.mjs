/** Entry of the thread: teaches it TypeScript first, since loaders of the process are not passed on to threads. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
