import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { parseMobile } from '../../domain/mobile.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { askMobileChange } from '../api/profile.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { Mobile } from '../format/mobile.tsx';
import { ProveMobile } from './prove-mobile.tsx';
import { Section } from './section.tsx';

/** Another number, proved by a code to each of both: who has only the portal or only the telephone can't take it over. */
export function ChangeMobile({ mobile }: { mobile: string | null }) {
  const [typed, setTyped] = useState('');
  const parsed = parseMobile(typed);
  const ask = useMutation({ mutationFn: (next: string) => askMobileChange(next) });
  const { tell } = useNotices();
  const refusal = ask.error instanceof ApiProblem ? ask.error.forField('newMobile') : undefined;
  const done = () => {
    tell('شماره همراه شما تغییر کرد. از این پس با شماره تازه وارد شوید.');
    setTyped('');
    ask.reset();
  };
  return (
    <Section title="شماره همراه">
      <Typography sx={{ mb: 2 }}>شماره کنونی: {mobile === null ? '—' : <strong><Mobile value={mobile} /></strong>}</Typography>
      {ask.data && parsed.ok && mobile !== null ? (
        <ProveMobile change={ask.data} current={mobile} next={parsed.mobile} onDone={done} onAgain={() => ask.mutate(parsed.mobile)} onGiveUp={ask.reset} busy={ask.isPending} />
      ) : (
        <Box component="form" sx={{ display: 'grid', gap: 2, maxWidth: 360 }} onSubmit={(event) => { event.preventDefault(); if (parsed.ok) ask.mutate(parsed.mobile); }}>
          <MobileField label="شماره همراه تازه" value={typed} onChange={setTyped} error={refusal !== undefined} helperText={refusal ?? 'کدی به شماره کنونی و کدی به شماره تازه پیامک می‌شود'} />
          <ProblemAlert error={ask.error} shownFields={['newMobile']} />
          <Button type="submit" variant="outlined" disabled={!parsed.ok} loading={ask.isPending} sx={{ justifySelf: 'start' }}>دریافت کدها</Button>
        </Box>
      )}
    </Section>
  );
}
