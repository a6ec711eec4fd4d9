import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RecordContextProvider, type RaRecord } from 'react-admin';
import { BulkButton } from '../shown/bulk-button.tsx';
import { BulkDialog } from '../shown/bulk-dialog.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { useBulkDecision } from '../shown/use-bulk-decision.ts';
import type { UnknownCharge } from './resolve-dialog.tsx';

type Row = UnknownCharge & RaRecord;
type Outcome = 'succeeded' | 'failed';

const MIN_LETTERS = 3;
const NAMES: Record<Outcome, string> = { succeeded: 'موفق', failed: 'ناموفق' };

/** The same outcome for several unknown charges, of one line of evidence: a call with the operator, a page of its statement. */
export const BulkResolution = () => <BulkButton<Row> question={(rows, close) => <Question rows={rows} close={close} />} />;

function Question({ rows, close }: { rows: readonly Row[]; close: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const { decide, results, isPending } = useBulkDecision('charges');
  // Whether a PIN was bought is proven by the PIN alone, which nobody has here.
  const withPins = rows.some(({ productType }) => productType === 'pin-charge');
  const said = { reason: reason.trim(), evidence: evidence.trim() };
  return (
    <BulkDialog title="یک تصمیم برای چند تراکنش نامعلوم" rows={rows} close={close} results={results} isPending={isPending}
      confirm={outcome === undefined ? 'ثبت تصمیم' : NAMES[outcome]}
      ready={outcome !== undefined && said.reason.length >= MIN_LETTERS && said.evidence.length >= MIN_LETTERS}
      nameOf={(row) => <RecordContextProvider value={row}><MobileField source="mobile" /> · <OperatorField source="operatorCode" /> · <RialField source="amount" /> · {row['organisationName']}</RecordContextProvider>}
      send={() => decide({ outcome, ...said, items: rows.map(({ id, version }) => ({ id, expectedVersion: version })) })}>
      <Typography variant="body2" color="text.secondary">این تصمیم به نام شما ثبت می‌شود، پول را جابه‌جا می‌کند و برگشت ندارد.</Typography>
      <ToggleButtonGroup exclusive size="small" value={outcome ?? null} onChange={(_event, chosen: Outcome | null) => setOutcome(chosen ?? undefined)} aria-label="نتیجه">
        {(Object.keys(NAMES) as Outcome[]).map((one) => <ToggleButton key={one} value={one} disabled={one === 'succeeded' && withPins}>{NAMES[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      <TextField label="دلیل" required fullWidth value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: 2_000 } }} />
      <TextField label="مدرک (سطر صورت‌حساب اپراتور، گفت‌وگو با پشتیبانی…)" required fullWidth multiline minRows={2} value={evidence} onChange={(event) => setEvidence(event.target.value)} slotProps={{ htmlInput: { maxLength: 2_000 } }} />
    </BulkDialog>
  );
}
