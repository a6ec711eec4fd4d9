import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** A screen that was gone to is read from its top; one that was gone back to stands where it was left. */
export function useStartAtTop(): void {
  const { pathname } = useLocation();
  const arrived = useNavigationType();
  const last = useRef(pathname);
  useLayoutEffect(() => {
    if (last.current !== pathname && arrived !== 'POP') window.scrollTo(0, 0);
    last.current = pathname;
  }, [pathname, arrived]);
}
