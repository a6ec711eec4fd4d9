import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { markTexts } from './words/marking/mark-texts.ts';

const here = import.meta.dirname;

/** Where `vite` (development only) finds the API; the built back office is served by the API itself, under /admin. */
const apiOrigin = process.env['KOOK_ORIGIN'] ?? `http://localhost:${process.env['KOOK_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here,
  base: '/admin/',
  plugins: [markTexts(), react()],
  build: {
    outDir: process.env['KOOK_ADMIN_DIR'] ?? resolve(here, '../build/admin-ui'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // react-admin is one piece: staff load it once a release, over their own network.
    chunkSizeWarningLimit: 2_000,
  },
  server: { proxy: { '/api': { target: apiOrigin, changeOrigin: false } } },
});
