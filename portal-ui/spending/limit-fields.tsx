import Box from '@mui/material/Box';
import type { Spending } from '../api/spending.ts';
import { AmountField } from '../fields/amount-field.tsx';
import { rialText } from '../format/rials.tsx';
import { rialInWordsOr } from './words.ts';

export interface LimitText {
  /** Empty: without limit. */
  daily: string;
  monthly: string;
}

export const textOf = ({ daily, monthly }: { daily: string | null; monthly: string | null }): LimitText => ({ daily: daily ?? '', monthly: monthly ?? '' });
export const allowedOf = ({ daily, monthly }: LimitText) => ({ daily: daily === '' ? null : daily, monthly: monthly === '' ? null : monthly });

interface Props {
  value: LimitText;
  spending: Spending;
  /** In words, what is wrong with the day's. */
  refusal: string | undefined;
  onChange: (value: LimitText) => void;
}

/** The day's and the month's limit, each with what is spent of it. */
export function LimitFields({ value, spending, refusal, onChange }: Props) {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, rowGap: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      <AmountField
        label="سقف روزانه" placeholder="بدون سقف" value={value.daily} onChange={(daily) => onChange({ ...value, daily })}
        error={refusal !== undefined} helperText={refusal ?? `${rialInWordsOr(value.daily)} · امروز ${rialText(spending.spentToday)} خرید شده`}
      />
      <AmountField
        label="سقف ماهانه" placeholder="بدون سقف" value={value.monthly} onChange={(monthly) => onChange({ ...value, monthly })}
        helperText={`${rialInWordsOr(value.monthly)} · این ماه ${rialText(spending.spentThisMonth)} خرید شده`}
      />
    </Box>
  );
}
