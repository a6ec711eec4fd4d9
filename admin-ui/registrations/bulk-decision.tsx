import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { RaRecord } from 'react-admin';
import { REVIEW_DECISION_PERSIAN, type ReviewDecision } from '../../domain/registration/moves.ts';
import { LEAST_FIELD_REASON } from '../../domain/reasons.ts';
import { BulkButton } from '../shown/bulk-button.tsx';
import { BulkDialog } from '../shown/bulk-dialog.tsx';
import { useBulkDecision } from '../shown/use-bulk-decision.ts';
import type { Registration } from './registration.ts';
import { RegistrationStatusField } from './registration-status-field.tsx';

type Row = Registration & RaRecord;

/** The same decision on several applications; what needs another person is refused for that one alone, in words. */
export const BulkDecision = () => <BulkButton<Row> question={(rows, close) => <Question rows={rows} close={close} />} />;

function Question({ rows, close }: { rows: readonly Row[]; close: () => void }) {
  const [decision, setDecision] = useState<ReviewDecision>('approve');
  const [reason, setReason] = useState('');
  const { decide, results, isPending } = useBulkDecision('registrations');
  const said = reason.trim();
  return (
    <BulkDialog title="یک تصمیم برای چند درخواست" rows={rows} close={close} results={results} isPending={isPending} confirm={REVIEW_DECISION_PERSIAN[decision]}
      nameOf={(row) => <>{row.organisationName} <RegistrationStatusField source="status" record={row} /></>}
      ready={decision === 'approve' || said.length >= LEAST_FIELD_REASON}
      send={() => decide({ decision, reasons: decision === 'approve' ? [] : [{ text: said }], items: rows.map(({ id, version }) => ({ id, expectedVersion: version })) })}>
      <ToggleButtonGroup exclusive size="small" value={decision} onChange={(_event, chosen: ReviewDecision | null) => chosen !== null && setDecision(chosen)} aria-label="تصمیم">
        {(Object.keys(REVIEW_DECISION_PERSIAN) as ReviewDecision[]).map((one) => <ToggleButton key={one} value={one}>{REVIEW_DECISION_PERSIAN[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      {decision === 'approve'
        ? <Alert severity="info">هر درخواست جداگانه بررسی می‌شود؛ آنچه تایید همکار دیگری را می‌خواهد پذیرفته نمی‌شود و می‌ماند.</Alert>
        : <TextField label="دلیل، برای همه یکسان (مشتری می‌بیند)" required fullWidth multiline minRows={2} value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} />}
    </BulkDialog>
  );
}
