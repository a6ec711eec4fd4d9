import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { answerOneTimeCode, askOneTimeCode } from '../api/auth.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { CodeStep } from './code-step.tsx';

/** Logs in by a code; also the way back for whoever forgot the password. */
export function OneTimeForm({ mobile, onDone }: { mobile: string; onDone: () => void }) {
  const ask = useMutation({ mutationFn: () => askOneTimeCode(mobile) });
  if (ask.data) {
    return <CodeStep challenge={ask.data} mobile={mobile} answer={answerOneTimeCode} onDone={onDone} resend={() => askOneTimeCode(mobile)} />;
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="body2" color="text.secondary">کدی ۵ رقمی به شماره شما پیامک می‌شود. اگر رمز عبور را فراموش کرده‌اید، پس از ورود می‌توانید رمز تازه‌ای بگذارید.</Typography>
      <ProblemAlert error={ask.error} />
      <Button variant="contained" size="large" onClick={() => ask.mutate()} loading={ask.isPending}>ارسال کد یکبار مصرف</Button>
    </Box>
  );
}
