// `npm start`. Installs what is missing, then goes on in this same process, so that a signal to it is a signal to the
// supervisor and there is no wrapper in between.
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';

requireNode();
ensureDependencies();
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');
