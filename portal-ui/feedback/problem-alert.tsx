import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ApiProblem } from '../api/api-problem.ts';
import { problemText } from './notices.tsx';

interface Props {
  error: unknown;
  /** Fields that show their own refusal beside themselves. */
  shownFields?: readonly string[];
  onRetry?: () => void;
}

/** A refusal in the place where it happened: its message, and what it says of fields that no input shows. */
export function ProblemAlert({ error, shownFields = [], onRetry }: Props) {
  if (!error) return null;
  const others = error instanceof ApiProblem ? error.errors.filter(({ field, message }) => message !== error.message && !(field && shownFields.includes(field))) : [];
  return (
    <Alert
      severity="error"
      action={onRetry && <Button color="inherit" size="small" onClick={onRetry}>تلاش دوباره</Button>}
    >
      {problemText(error)}
      {others.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {others.slice(0, 5).map((other, index) => <li key={index}>{other.message}</li>)}
        </ul>
      )}
    </Alert>
  );
}
