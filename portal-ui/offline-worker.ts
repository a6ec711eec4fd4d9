import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const here = import.meta.dirname;
const VERSION_DIGITS = 12;

/**
 * Writes `service-worker.js` with a version that changes with any built file: names hold a hash of their content. That is
 * how an open portal learns that there is a newer one.
 */
export function offlineWorker(): Plugin {
  return {
    name: 'kook-offline-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const page = readFileSync(join(here, 'public/offline.html'), 'utf8');
      const version = createHash('sha256').update([...Object.keys(bundle).sort(), page].join('\n')).digest('hex').slice(0, VERSION_DIGITS);
      const source = `const VERSION = '${version}';\n${readFileSync(join(here, 'offline/service-worker.js'), 'utf8')}`;
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
