import type { CSSProperties } from 'react';

/** For screen readers alone: what the eye sees from its place. */
export const HIDDEN: CSSProperties = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' };
