import Chip from '@mui/material/Chip';
import { toPersianDigits } from '../../../domain/digits.ts';
import { WEBHOOK_EVENT_PERSIAN, type WebhookEvent } from '../../../domain/webhooks/events.ts';
import type { Delivery } from '../../api/webhooks.ts';
import { Instant } from '../../format/instant.tsx';
import type { Column } from '../../listing/data-table.tsx';

const STATUS: Record<Delivery['status'], { label: string; color: 'info' | 'success' | 'error' | 'default' }> = {
  pending: { label: 'در راه', color: 'info' },
  delivered: { label: 'رسیده', color: 'success' },
  failed: { label: 'نرسیده', color: 'error' },
  cancelled: { label: 'لغو شده', color: 'default' },
};

export const DELIVERY_COLUMNS: readonly Column<Delivery>[] = [
  { key: 'event', title: 'رویداد', lead: true, cell: ({ event }) => WEBHOOK_EVENT_PERSIAN[event as WebhookEvent] ?? 'آزمایشی' },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <Chip size="small" variant="outlined" label={STATUS[status].label} color={STATUS[status].color} /> },
  { key: 'at', title: 'زمان', cell: ({ at }) => <Instant at={at} seconds /> },
  { key: 'attempts', title: 'تلاش‌ها', align: 'end', cell: ({ attempts }) => toPersianDigits(attempts.length) },
  { key: 'nextAttemptAt', title: 'تلاش بعدی', align: 'end', cell: ({ nextAttemptAt, status }) => (status === 'pending' && nextAttemptAt ? <Instant at={nextAttemptAt} seconds /> : '—') },
];
