import Button from '@mui/material/Button';
import { Link, Navigate, useParams } from 'react-router';
import type { Verdict } from '../../domain/order-lines/row.ts';
import type { UploadVerdict } from '../api/types.ts';
import { useUploadVerdict } from '../api/uploads.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ApplyBar } from './apply-bar.tsx';
import { PortedQuestion } from './ported-question.tsx';
import { StagedRows } from './staged-rows.tsx';
import { verdictCounts } from './verdict-counts.ts';
import { VerdictTabs } from './verdict-tabs.tsx';

/** The judged rows of an upload, kept for a day: see why a row was refused, mend it in place, take what is right. */
export default function VerdictPage() {
  const { orderId = '', uploadId = '' } = useParams();
  const upload = useUploadVerdict(orderId, uploadId);
  return (
    <ActiveOnly title="شارژ و بسته">
      <QueryState query={upload}>
        {(data) => (data.status === 'judged' || data.rejected > 0 ? <VerdictView orderId={orderId} upload={data} /> : <Navigate to={`/orders/${orderId}`} replace />)}
      </QueryState>
    </ActiveOnly>
  );
}

function VerdictView({ orderId, upload }: { orderId: string; upload: UploadVerdict }) {
  const { parameters, set } = useListAddress();
  const mayWrite = useMay('orders:write');
  const counts = verdictCounts(upload);
  const verdict = (parameters.get('verdict') ?? 'rejected') as Verdict;
  const applied = upload.status === 'applied';
  return (
    <>
      <PageHead
        title="بررسی فایل"
        back={{ to: `/orders/${orderId}`, label: 'بازگشت به درخواست' }}
        actions={
          <>
            {mayWrite && <PortedQuestion orderId={orderId} upload={upload} />}
            {upload.errorFileUrl && <Button component="a" href={upload.errorFileUrl} download variant="outlined">دریافت فایل خطاها</Button>}
            <Button component={Link} to={`/orders/${orderId}/upload`} variant="outlined">آپلود فایل اصلاح‌شده</Button>
          </>
        }
      >
        {applied
          ? 'ردیف‌های درست این فایل در درخواست است. ردیف‌های نادرست را می‌توانید اصلاح کنید و بیفزایید.'
          : 'هنوز چیزی به درخواست افزوده نشده است. ردیف‌ها را همین‌جا اصلاح کنید یا فقط ردیف‌های درست را بپذیرید.'}
      </PageHead>
      <VerdictTabs value={verdict} counts={counts} onChange={(next) => set('verdict', next)} />
      <StagedRows orderId={orderId} upload={upload} verdict={verdict} />
      {mayWrite && <ApplyBar orderId={orderId} upload={upload} />}
    </>
  );
}
