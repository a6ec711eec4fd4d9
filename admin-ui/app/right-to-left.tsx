import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';

const mirrored = createCache({ key: 'kook', stylisPlugins: [prefixer, rtlPlugin] });

/** Mirrors every left and right that MUI writes. */
export function RightToLeft({ children }: { children: ReactNode }) {
  return <CacheProvider value={mirrored}>{children}</CacheProvider>;
}
