import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineWorker } from './offline-worker.ts';

const here = import.meta.dirname;

/** Where `vite` (development only) finds the API; the built portal is served by the API itself, on one origin. */
const apiOrigin = process.env['KOOK_ORIGIN'] ?? `http://localhost:${process.env['KOOK_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), offlineWorker()],
  build: {
    outDir: process.env['KOOK_PORTAL_DIR'] ?? resolve(here, '../build/portal-ui'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files of their own: inlined, they would be loaded twice and need `data:` in the content policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': { target: apiOrigin, changeOrigin: false } } },
});
