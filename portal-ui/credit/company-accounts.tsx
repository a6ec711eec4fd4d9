import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { showSheba } from '../../domain/identity/index.ts';
import type { CompanyAccount } from '../api/deposits.ts';
import { CopyButton } from '../fields/copy-button.tsx';

/** The company's accounts, ready to be copied into a bank's own form. */
export function CompanyAccounts({ accounts }: { accounts: readonly CompanyAccount[] }) {
  return (
    <Box component="section" aria-label="حساب‌های مبتکران الکترونیک کیش">
      <Typography variant="h3" sx={{ mb: 1 }}>۱. به یکی از این حساب‌ها واریز کنید</Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { md: '1fr 1fr' } }}>
        {accounts.map(({ id, bankName, number, sheba, holder }) => (
          <Paper key={id} variant="outlined" sx={{ p: 2, bgcolor: 'background.default' }}>
            <Typography sx={{ fontWeight: 700 }}>{bankName}</Typography>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>به نام {holder}</Typography>
            <Numbered label="شماره حساب" shown={number} copied={number} />
            <Numbered label="شبا" shown={showSheba(sheba)} copied={sheba} />
          </Paper>
        ))}
      </Box>
    </Box>
  );
}

function Numbered({ label, shown, copied }: { label: string; shown: string; copied: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Typography variant="caption" color="text.secondary" sx={{ flexShrink: 0 }}>{label}</Typography>
      <Typography variant="body2" sx={{ flex: 1, textAlign: 'end', fontWeight: 600 }}><bdi dir="ltr">{toPersianDigits(shown)}</bdi></Typography>
      <CopyButton text={copied} label={label} />
    </Box>
  );
}
