// `npm test`. Installs what is missing, then goes on in this same process.
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';

requireNode();
ensureDependencies();
const { register } = await import('tsx/esm/api');
register();
await import('./test.ts');
