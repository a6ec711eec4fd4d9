import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { isProblem } from '../api/api-problem.ts';
import type { CodeAnswer } from '../api/auth.ts';
import type { Challenge } from '../api/types.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { ResendButton } from '../fields/resend-button.tsx';
import { Mobile } from '../format/mobile.tsx';
import { useMutation } from '@tanstack/react-query';

interface Props {
  challenge: Challenge;
  /** Where it is known in full. */
  mobile?: string;
  answer: (answer: CodeAnswer) => Promise<unknown>;
  onDone: () => void;
  /** Left out where another code can't be asked for from here. */
  resend?: () => Promise<Challenge>;
}

/** The code that came by SMS; sent off by itself with its last digit. */
export function CodeStep({ challenge: first, mobile, answer, onDone, resend }: Props) {
  const [challenge, setChallenge] = useState(first);
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: (digits: string) => answer({ challengeId: challenge.challengeId, code: digits }),
    onSuccess: onDone,
    onError: (error) => isProblem(error, 'wrong-code') && setCode(''),
  });
  const again = useMutation({
    mutationFn: (ask: () => Promise<Challenge>) => ask(),
    onSuccess: (next) => {
      setChallenge(next);
      setCode('');
      verify.reset();
    },
  });
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); verify.mutate(code); }}>
      <Typography variant="body2" align="center">کد پیامک‌شده {mobile !== undefined && <>به <Mobile value={mobile} /> </>}را وارد کنید.</Typography>
      <CodeField digits={challenge.digits} value={code} onChange={setCode} onComplete={(digits) => verify.mutate(digits)} disabled={verify.isPending} error={verify.isError} />
      <ProblemAlert error={verify.error ?? again.error} />
      <Button type="submit" variant="contained" size="large" disabled={code.length < challenge.digits} loading={verify.isPending}>تأیید</Button>
      {resend && <ResendButton from={challenge.resendAfter} onResend={() => again.mutate(resend)} busy={again.isPending} />}
    </Box>
  );
}
