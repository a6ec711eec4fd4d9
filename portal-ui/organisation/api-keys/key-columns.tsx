import Typography from '@mui/material/Typography';
import { API_SCOPE_PERSIAN } from '../../../domain/api-scopes.ts';
import { formatJalaliDate, tehranTime, toJalali } from '../../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../../domain/digits.ts';
import type { ApiKey } from '../../api/api-keys.ts';
import { Instant } from '../../format/instant.tsx';
import { Rials } from '../../format/rials.tsx';
import type { Column } from '../../listing/data-table.tsx';

export const KEY_COLUMNS: readonly Column<ApiKey>[] = [
  { key: 'name', title: 'نام', lead: true, cell: ({ name, prefix }) => <><strong>{name}</strong><Typography variant="caption" component="div" color="text.secondary"><bdi dir="ltr">{prefix}…</bdi></Typography></> },
  { key: 'scopes', title: 'دسترسی‌ها', cell: ({ scopes }) => scopes.map((scope) => <Typography key={scope} variant="body2" component="div">{API_SCOPE_PERSIAN[scope]}</Typography>) },
  { key: 'limit', title: 'سقف روزانه', cell: Limit },
  { key: 'expiresAt', title: 'پایان اعتبار', cell: ({ expiresAt }) => (expiresAt === null ? 'ندارد' : <Until at={expiresAt} />) },
  { key: 'lastUsedAt', title: 'آخرین کاربرد', cell: ({ lastUsedAt }) => (lastUsedAt === null ? '—' : <Instant at={lastUsedAt} />) },
];

function Limit({ dailyLimit, confirmedToday }: ApiKey) {
  if (dailyLimit === null) return <>—</>;
  return <><Rials value={dailyLimit} /><Typography variant="caption" component="div" color="text.secondary">امروز <Rials value={confirmedToday} /></Typography></>;
}

/** A day that was chosen ends at the next midnight: people are told the day. */
function Until({ at }: { at: string }) {
  const instant = Date.parse(at);
  if (tehranTime(instant) !== '00:00') return <Instant at={at} />;
  return <span style={{ whiteSpace: 'nowrap' }}>پایان {toPersianDigits(formatJalaliDate(toJalali(instant - 1)))}</span>;
}
