import CancelIcon from '@mui/icons-material/CancelOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import ResumeIcon from '@mui/icons-material/PlayCircleOutlined';
import SkipIcon from '@mui/icons-material/SkipNextOutlined';
import { TopToolbar, useRecordContext } from 'react-admin';
import { showInstant } from '../../domain/calendar/jalali.ts';
import { ActionButton } from '../shown/action-button.tsx';
import type { Order } from './order.ts';

/** What may be asked of a plan that something lies ahead of; a run that has begun is controlled on its own page. */
export function OrderControls() {
  const order = useRecordContext<Order>();
  if (order?.plan == null || order.nextOccurrenceAt === null) return <TopToolbar />;
  const repeats = order.plan.repeat !== undefined;
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {order.status === 'paused'
        ? <ActionButton resource="orders" action="resume" may="orders.control" label="ادامه برنامه" icon={<ResumeIcon />} withReason question="از نوبت بعدی اجرا می‌شود؛ نوبت‌هایی که در توقف گذشته‌اند اجرا نمی‌شوند." />
        : <ActionButton resource="orders" action="pause" may="orders.control" label="توقف برنامه" icon={<PauseIcon />} withReason question="تا «ادامه برنامه» نوبتی آغاز نمی‌شود. اجرایی که آغاز شده ادامه می‌یابد." />}
      {repeats && <ActionButton resource="orders" action="skip-next" along={{ at: order.nextOccurrenceAt }} may="orders.control" label="رد کردن نوبت بعدی" icon={<SkipIcon />} withReason
        question={`نوبت ${showInstant(Date.parse(order.nextOccurrenceAt))} اجرا نمی‌شود و این کار برگشت ندارد.`} />}
      <ActionButton resource="orders" action="cancel" may="orders.control" label="لغو برنامه" color="error" icon={<CancelIcon />} withReason question="دیگر نوبتی اجرا نمی‌شود. اجرایی که آغاز شده ادامه می‌یابد. این کار برگشت ندارد." />
    </TopToolbar>
  );
}
