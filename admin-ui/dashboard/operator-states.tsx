import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import type { Dashboard } from '../data/data-provider.ts';
import { OperatorState } from '../operators/operator-state-field.tsx';
import { Section } from '../shown/section.tsx';
import { wordsOfServer } from '../words/words.ts';

/** Whether each operator takes our calls, and how many of them are under way. */
export function OperatorStates({ operators }: { operators: NonNullable<Dashboard['operators']> }) {
  return (
    <Section title="اپراتورها" beside={<Typography component={Link} to="/operators" variant="body2">مدیریت</Typography>}>
      {operators.map((operator) => (
        <Stack key={operator.code} direction="row" sx={{ alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
          <Typography component={Link} to={`/operators/${operator.code}/show`} sx={{ minWidth: '6.5rem' }}>{wordsOfServer(operator.name)}</Typography>
          <OperatorState operator={operator} />
          <LinearProgress variant="determinate" value={Math.min(100, (operator.inFlight / operator.maxInFlight) * 100)} aria-label={`ظرفیت در کار ${wordsOfServer(operator.name)}`} sx={{ flex: 1, minWidth: '4rem', height: 6, borderRadius: 3 }} />
          <Typography variant="caption" color="text.secondary">{toPersianDigits(`${operator.inFlight} از ${operator.maxInFlight}`)}</Typography>
        </Stack>
      ))}
    </Section>
  );
}
