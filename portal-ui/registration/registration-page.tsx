import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isClosed, nextSubmission } from '../../domain/registration/moves.ts';
import { useBeginChange, useRegistration, useReopen, type Application, type Registration } from '../api/registration.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { RegistrationStatusChip } from '../format/status-chip.tsx';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { LegalDetails } from './legal-details.tsx';
import { LegalForm } from './legal-form.tsx';
import { Progress } from './progress.tsx';
import { PurchaseRequest } from './purchase-request.tsx';
import { ReviewHistory } from './review-history.tsx';
import { StateNotice } from './state-notice.tsx';

/** اطلاعات پذیرنده: the way to become a customer, and later the organisation's details in force. */
export default function RegistrationPage() {
  const registration = useRegistration();
  return <QueryState query={registration}>{(data) => <RegistrationView registration={data} />}</QueryState>;
}

function RegistrationView({ registration }: { registration: Registration }) {
  const application: Application = registration.change ?? registration;
  const { kind, status, legalInformation, documents, reviews } = application;
  const mayWrite = useMay('registration:write');
  const next = mayWrite ? nextSubmission(application) : undefined;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHead
        title={kind === 'change' ? 'تغییر اطلاعات پذیرنده' : 'اطلاعات پذیرنده'} mark={<RegistrationStatusChip status={status} />}
        actions={mayWrite && isClosed(application) && <BeginAgain status={status} />}
      />
      {kind === 'initial' && status !== 'active' && <Progress application={application} />}
      <StateNotice application={application} />
      {next === 'purchase' && <PurchaseRequest />}
      {next === 'legal' ? <LegalForm key={`${kind} ${status}`} application={application} /> : (
        <Box sx={{ mt: next === 'purchase' ? 2 : 0 }}><LegalDetails legal={legalInformation} documents={documents} /></Box>
      )}
      <ReviewHistory reviews={reviews} />
    </Box>
  );
}

/** An active organisation asks for a change; one that was rejected or expired begins anew. */
function BeginAgain({ status }: { status: Application['status'] }) {
  const change = useBeginChange();
  const reopen = useReopen();
  const begin = status === 'active' ? change : reopen;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Button variant={status === 'active' ? 'outlined' : 'contained'} loading={begin.isPending} onClick={() => begin.mutate()}>
        {status === 'active' ? 'درخواست تغییر اطلاعات' : 'ثبت درخواست تازه'}
      </Button>
      <ProblemAlert error={begin.error} />
    </Box>
  );
}
