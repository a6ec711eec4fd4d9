import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { toPersianDigits } from '../../domain/digits.ts';
import type { Application } from '../api/registration.ts';

const STEPS = ['اطلاعات حقوقی', 'بررسی اطلاعات', 'درخواست خرید سازمانی', 'بررسی نهایی'] as const;

/** How far the organisation has come on its way to become a customer. */
export function Progress({ application: { status, stage } }: { application: Pick<Application, 'status' | 'stage'> }) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const now = stepOf(status, stage);
  const stopped = status === 'rejected' || status === 'expired' || status === 'returned';
  return (
    <Stepper activeStep={now} alternativeLabel={!narrow} orientation={narrow ? 'vertical' : 'horizontal'} sx={{ mb: 3 }}>
      {STEPS.map((title, index) => (
        <Step key={title}><StepLabel icon={toPersianDigits(index + 1)} error={stopped && index === now}>{title}</StepLabel></Step>
      ))}
    </Stepper>
  );
}

function stepOf(status: Application['status'], stage: Application['stage']): number {
  switch (status) {
    case 'draft': return 0;
    case 'legal-review': return 1;
    case 'legal-approved': return 2;
    case 'purchase-review': return 3;
    case 'active': return STEPS.length;
    case 'returned': return stage === 'purchase' ? 2 : 0;
    case 'rejected': return stage === 'purchase' ? 3 : 1;
    case 'expired': return stage === 'purchase' ? 2 : 0;
  }
}
