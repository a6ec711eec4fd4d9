import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import type { DepositDecision } from '../../domain/deposits/after-decision.ts';
import { LEAST_REASON } from '../../domain/reasons.ts';
import { BulkButton } from '../shown/bulk-button.tsx';
import { BulkDialog } from '../shown/bulk-dialog.tsx';
import { FileView } from '../shown/file-view.tsx';
import { RialBox } from '../shown/rial-box.tsx';
import { useBulkDecision } from '../shown/use-bulk-decision.ts';
import type { Deposit } from './deposit.ts';
import { judgeAmount } from './judge-amount.ts';

type Row = Deposit & RaRecord;

const NAMES: Record<DepositDecision, string> = { approve: 'تایید', return: 'برگشت برای اصلاح', reject: 'رد' };

/** The same decision on several slips. To approve, the amount of each is typed from its slip, as for one. */
export const BulkDecision = () => <BulkButton<Row> question={(rows, close) => <Question rows={rows} close={close} />} />;

function Question({ rows, close }: { rows: readonly Row[]; close: () => void }) {
  const [decision, setDecision] = useState<DepositDecision>('approve');
  const [reason, setReason] = useState('');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({});
  const { decide, results, isPending } = useBulkDecision('deposits');
  const approving = decision === 'approve';
  const said = reason.trim();
  const typed = (row: Row) => amounts[row.id] ?? '';
  return (
    <BulkDialog title="یک تصمیم برای چند فیش" rows={rows} close={close} results={results} isPending={isPending} confirm={NAMES[decision]}
      nameOf={(row) => <>{row.organisationName} · پیگیری <bdi dir="ltr">{toPersianDigits(row.trackingNumber)}</bdi></>}
      rowForm={approving ? (row) => <SlipAmount row={row} value={typed(row)} change={(value) => setAmounts((now) => ({ ...now, [row.id]: value }))} /> : undefined}
      ready={approving ? rows.every((row) => judgeAmount(typed(row), row.amount).kind === 'equal') : said.length >= LEAST_REASON}
      send={() => decide({
        decision, ...(!approving && { reason: said }),
        items: rows.map((row) => ({ id: row.id, expectedVersion: row.version, ...(approving && { slipAmount: typed(row) }) })),
      })}>
      <ToggleButtonGroup exclusive size="small" value={decision} onChange={(_event, chosen: DepositDecision | null) => chosen !== null && setDecision(chosen)} aria-label="تصمیم">
        {(Object.keys(NAMES) as DepositDecision[]).map((one) => <ToggleButton key={one} value={one}>{NAMES[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      {!approving && <TextField label="دلیل، برای همه یکسان (مشتری می‌بیند)" required fullWidth multiline minRows={2} value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: 2_000 } }} />}
    </BulkDialog>
  );
}

function SlipAmount({ row, value, change }: { row: Row; value: string; change: (value: string) => void }) {
  const verdict = judgeAmount(value, row.amount);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, pt: 1 }}>
      <FileView source={`/api/admin/deposits/${row.id}/slip?round=${row.round}`} name={`فیش ${row.trackingNumber}`} mediaType={row.slipMediaType} height={180} />
      <RialBox label="مبلغ، آن‌گونه که روی فیش است" value={value} onChange={change} error={verdict.kind === 'differs' ? verdict.says : undefined} />
    </Box>
  );
}
