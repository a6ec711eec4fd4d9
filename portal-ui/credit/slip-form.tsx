import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { readPastDate } from '../../domain/identity/index.ts';
import { toJalali } from '../../domain/calendar/jalali.ts';
import { DEPOSIT_METHOD_PERSIAN, type DepositMethod } from '../../domain/statuses.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { handInSlip, useBanks, type CompanyAccount, type Deposit, type DepositInput } from '../api/deposits.ts';
import { useSending } from '../api/use-sending.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { AmountField } from '../fields/amount-field.tsx';
import { JalaliDateField } from '../fields/jalali-date-field.tsx';
import { DropZone, PICTURE_OR_PDF } from '../uploads/drop-zone.tsx';
import { UploadProgress } from '../uploads/upload-progress.tsx';

const EMPTY: DepositInput = { amount: '', paidOn: '', bank: '', companyAccountId: '', method: 'internet-transfer', trackingNumber: '', payer: '' };
const SHOWN = ['amount', 'paidOn', 'bank', 'companyAccountId', 'method', 'trackingNumber', 'payer', 'slip'] as const;

interface Props {
  accounts: readonly CompanyAccount[];
  /** A returned one, to be mended; its slip may stay. */
  deposit?: Deposit;
  onDone: (deposit: Deposit) => void;
}

/** اطلاعات واریزی and the picture of the slip; «بارگذاری» hands both in. */
export function SlipForm({ accounts, deposit, onDone }: Props) {
  const banks = useBanks().data?.items ?? [];
  const [input, setInput] = useState<DepositInput>(() => (deposit ? inputOf(deposit) : { ...EMPTY, companyAccountId: accounts.length === 1 ? (accounts[0]?.id ?? '') : '' }));
  const [slip, setSlip] = useState<File>();
  const sending = useSending(
    (sent: DepositInput, options) => handInSlip(sent, slip, deposit?.id, options), ['deposits'],
  );
  const put = <Name extends keyof DepositInput>(name: Name) => (value: DepositInput[Name]) => {
    setInput((before) => ({ ...before, [name]: value }));
    if (sending.isError) sending.reset();
  };
  const refusal = (field: (typeof SHOWN)[number]) => (sending.error instanceof ApiProblem ? sending.error.forField(field) : undefined);
  const helped = (field: (typeof SHOWN)[number], help?: string) => ({ error: refusal(field) !== undefined, helperText: refusal(field) ?? help });
  const date = input.paidOn === '' ? undefined : readPastDate(input.paidOn, toJalali(Date.now()));
  const dateHelp = refusal('paidOn') ?? (date?.ok === false && input.paidOn.length >= 8 ? date.message : undefined);
  const complete = Object.values(input).every((value) => value !== '') && date?.ok === true && (slip !== undefined || deposit !== undefined);

  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); sending.mutate(input, { onSuccess: onDone }); }}>
      <Typography variant="h3">{deposit ? 'اصلاح اطلاعات واریزی' : '۲. اطلاعات واریزی را ثبت و فیش را بارگذاری کنید'}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        <AmountField label="مبلغ واریزی" value={input.amount} onChange={put('amount')} error={refusal('amount') !== undefined} {...(refusal('amount') !== undefined && { helperText: refusal('amount') })} />
        <JalaliDateField label="تاریخ واریز" value={input.paidOn} onChange={put('paidOn')} past error={dateHelp !== undefined} {...(dateHelp !== undefined && { helperText: dateHelp })} />
        <TextField select label="واریز به حساب" value={input.companyAccountId} onChange={(event) => put('companyAccountId')(event.target.value)} {...helped('companyAccountId')}>
          {accounts.map(({ id, bankName, number }) => <MenuItem key={id} value={id}>{bankName}، <bdi dir="ltr">{toPersianDigits(number)}</bdi></MenuItem>)}
        </TextField>
        <TextField select label="روش واریز" value={input.method} onChange={(event) => put('method')(event.target.value as DepositMethod)} {...helped('method')}>
          {Object.entries(DEPOSIT_METHOD_PERSIAN).map(([method, persian]) => <MenuItem key={method} value={method}>{persian}</MenuItem>)}
        </TextField>
        <TextField select label="بانک پرداخت‌کننده" value={banks.some(({ code }) => code === input.bank) ? input.bank : ''} onChange={(event) => put('bank')(event.target.value)} {...helped('bank')}>
          {banks.map(({ code, name }) => <MenuItem key={code} value={code}>{name}</MenuItem>)}
        </TextField>
        <TextField
          label="شماره پیگیری" value={toPersianDigits(input.trackingNumber)} onChange={(event) => put('trackingNumber')(toAsciiDigits(event.target.value))}
          {...helped('trackingNumber', 'همان که روی فیش آمده است')} slotProps={{ htmlInput: { dir: 'ltr', maxLength: 60, style: { textAlign: 'right' } } }}
        />
        <TextField label="پرداخت‌کننده" value={input.payer} onChange={(event) => put('payer')(event.target.value)} {...helped('payer', 'نام شخص یا شرکتی که واریز کرده است')} slotProps={{ htmlInput: { maxLength: 200 } }} />
      </Box>
      <DropZone file={slip} onChoose={(file) => { setSlip(file); sending.reset(); }} disabled={sending.isPending} wanted={{ ...PICTURE_OR_PDF, what: deposit ? 'تصویر تازه فیش (اگر باید عوض شود)' : 'تصویر فیش واریزی' }} />
      {sending.isPending && <UploadProgress sent={sending.sent} onStop={sending.stop} reading="در حال بررسی فایل…" />}
      <ProblemAlert error={sending.error} shownFields={SHOWN.filter((field) => field !== 'slip')} />
      <Button type="submit" variant="contained" size="large" disabled={!complete} loading={sending.isPending} sx={{ justifySelf: { sm: 'start' }, minWidth: 160 }}>بارگذاری</Button>
    </Box>
  );
}

function inputOf({ amount, paidOn, bank, companyAccountId, method, trackingNumber, payer }: Deposit): DepositInput {
  return { amount, paidOn, bank, companyAccountId, method, trackingNumber, payer };
}
