import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { REVIEW_FIELD_PERSIAN } from '../../domain/registration/fields.ts';
import type { Application } from '../api/registration.ts';
import { longInstant } from '../format/instant.tsx';

type Severity = 'info' | 'success' | 'warning' | 'error';

const WORDS: Record<Application['status'], { severity: Severity; text: string }> = {
  draft: { severity: 'info', text: 'مشخصات حقوقی سازمان و مدارک آن را کامل کنید، قوانین و مقررات را بپذیرید و «تأیید» را بزنید.' },
  'legal-review': { severity: 'info', text: 'اطلاعات شما برای بررسی ارسال شده است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.' },
  returned: { severity: 'warning', text: 'کارشناسان درخواست شما را برای اصلاح برگردانده‌اند. پس از اصلاح، دوباره «تأیید» را بزنید.' },
  'legal-approved': { severity: 'success', text: 'اطلاعات حقوقی سازمان تایید شد. اکنون «درخواست خرید سازمانی» را ثبت کنید.' },
  'purchase-review': { severity: 'info', text: 'درخواست خرید سازمانی شما در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.' },
  active: { severity: 'success', text: 'سازمان شما فعال است و می‌تواند شارژ و بسته بخرد.' },
  rejected: { severity: 'error', text: 'درخواست شما پذیرفته نشد.' },
  expired: { severity: 'warning', text: 'مهلت تکمیل این درخواست گذشت. می‌توانید درخواست تازه‌ای ثبت کنید؛ اطلاعات پیشین در آن می‌آید.' },
};

/** What happens now, and, where it came back, why. */
export function StateNotice({ application: { kind, status, reviews, expiresAt } }: { application: Application }) {
  const { severity, text } = WORDS[status];
  const reasons = status === 'returned' || status === 'rejected' ? (reviews[0]?.reasons ?? []) : [];
  const changing = kind === 'change' && status !== 'returned' ? 'تا تایید تغییرها، اطلاعات پیشین سازمان برقرار می‌ماند. ' : '';
  return (
    <Alert severity={severity} sx={{ mb: 2 }}>
      {changing}{text}
      {reasons.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, paddingInlineStart: '1.2em' }}>
          {reasons.map(({ field, text: reason }, index) => (
            <li key={index}>{field !== undefined && <strong>{nameOf(field)}: </strong>}{reason}</li>
          ))}
        </Box>
      )}
      {expiresAt !== undefined && <Box sx={{ mt: 0.5, fontSize: '0.85em' }}>مهلت: {longInstant(expiresAt)}</Box>}
    </Alert>
  );
}

const nameOf = (field: string): string => (field in REVIEW_FIELD_PERSIAN ? REVIEW_FIELD_PERSIAN[field as keyof typeof REVIEW_FIELD_PERSIAN] : field);
