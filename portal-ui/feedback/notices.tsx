import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';

type Severity = 'success' | 'info' | 'warning' | 'error';
interface Notice {
  id: number;
  text: string;
  severity: Severity;
}

interface Notices {
  /** A short word about something that was done. */
  tell: (text: string, severity?: Severity) => void;
  /** What went wrong, in the API's own Persian words. For refusals that a form shows itself, use `ProblemAlert`. */
  tellProblem: (error: unknown) => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);
const SHOWN_MS: Record<Severity, number> = { success: 4_000, info: 5_000, warning: 7_000, error: 9_000 };

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const [open, setOpen] = useState(false);

  const tell = useCallback((text: string, severity: Severity = 'success') => {
    setNotice({ id: Date.now(), text, severity });
    setOpen(true);
  }, []);
  const notices = useMemo<Notices>(
    () => ({ tell, tellProblem: (error) => tell(problemText(error), 'error') }),
    [tell],
  );

  return (
    <NoticesContext value={notices}>
      {children}
      <Snackbar
        key={notice?.id}
        open={open}
        autoHideDuration={SHOWN_MS[notice?.severity ?? 'info']}
        onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
        // Above: the lower edge of a screen holds the button that goes on. On a phone over the portal's bar, so that the title stays in sight.
        anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
        sx={{ mt: { xs: 0, sm: 7 } }}
      >
        <Alert severity={notice?.severity ?? 'info'} variant="filled" onClose={() => setOpen(false)}>
          {notice?.text}
        </Alert>
      </Snackbar>
    </NoticesContext>
  );
}

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices outside NoticesProvider');
  return notices;
}

export function problemText(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'خطایی رخ داد؛ صفحه را تازه کنید و دوباره بکوشید.';
}
