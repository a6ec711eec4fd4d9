import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';
import { direction } from '../words/words.ts';

const cache = createCache({ key: 'kook', stylisPlugins: direction === 'rtl' ? [prefixer, rtlPlugin] : [prefixer] });

/** Mirrors every left and right that MUI writes, in Persian. */
export function RightToLeft({ children }: { children: ReactNode }) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
