import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';
import { useTerms } from '../api/registration.ts';
import { QueryState } from '../feedback/query-state.tsx';

interface Props {
  kind: 'registration' | 'purchase';
  /** What the button does. */
  action: string;
  busy: boolean;
  /** With the version that was read. */
  onAccept: (version: string) => void;
  note?: string;
}

/** پذیرش قوانین و مقررات: the whole text, the tick, and the button that hands in. */
export function TermsAcceptance({ kind, action, busy, onAccept, note }: Props) {
  const terms = useTerms(kind);
  const [accepted, setAccepted] = useState<string>();
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <QueryState query={terms}>
        {({ version, title, text }) => (
          <>
            <Typography variant="h2">پذیرش قوانین و مقررات</Typography>
            <Typography variant="caption" color="text.secondary">{title}، نسخه {toPersianDigits(version)}</Typography>
            <Box tabIndex={0} role="region" aria-label={title} sx={{ mt: 1, p: 2, maxHeight: 220, overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', whiteSpace: 'pre-line', fontSize: '0.92rem', lineHeight: 2 }}>
              {text}
            </Box>
            <FormControlLabel
              sx={{ my: 1 }}
              control={<Checkbox checked={accepted === version} onChange={(_, on) => setAccepted(on ? version : undefined)} />}
              label="قوانین و مقررات را خواندم و می‌پذیرم."
            />
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Button variant="contained" size="large" disabled={accepted !== version} loading={busy} onClick={() => onAccept(version)} sx={{ minWidth: 140 }}>{action}</Button>
              {note !== undefined && <Typography variant="caption" color="text.secondary" aria-live="polite">{note}</Typography>}
            </Box>
          </>
        )}
      </QueryState>
    </Paper>
  );
}
