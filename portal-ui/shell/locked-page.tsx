import LockIcon from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useSession } from '../session/session.tsx';
import { nextStep } from './next-step.ts';

/** Shows its screen to an active organisation; to any other, that it is locked and what the next step is. */
export function ActiveOnly({ title, children }: { title: string; children: ReactNode }) {
  const { organisation } = useSession();
  const step = nextStep(organisation);
  if (step === undefined) return <>{children}</>;
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<LockIcon />} title={`«${title}» هنوز باز نشده است`}
        action={step.action && <Button component={Link} to={step.action.to} variant="contained">{step.action.title}</Button>}
      >
        {step.text}
      </EmptyState>
    </Paper>
  );
}
