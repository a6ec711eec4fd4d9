import Button from '@mui/material/Button';
import { Link, Navigate } from 'react-router';
import type { Verdict } from '../../domain/order-lines/row.ts';
import type { UploadVerdict } from '../api/types.ts';
import { useUploadVerdict, type Place } from '../api/uploads.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ApplyBar } from './apply-bar.tsx';
import { LIST_WORDS } from './list-words.ts';
import { PortedQuestion } from './ported-question.tsx';
import { StagedRows } from './staged-rows.tsx';
import { verdictCounts } from './verdict-counts.ts';
import { VerdictTabs } from './verdict-tabs.tsx';

/** The judged rows of a list, kept for a day: see why a row was refused, mend it in place, take what is right. */
export function ListVerdict({ place, uploadId }: { place: Place; uploadId: string }) {
  const upload = useUploadVerdict(place, uploadId);
  return (
    <ActiveOnly title={LIST_WORDS[place.of].section}>
      <QueryState query={upload}>
        {(data) => (data.status === 'judged' || data.rejected > 0 || data.warnings > 0 ? <VerdictView place={place} upload={data} /> : <Navigate to={`/${place.of}/${place.id}`} replace />)}
      </QueryState>
    </ActiveOnly>
  );
}

function VerdictView({ place, upload }: { place: Place; upload: UploadVerdict }) {
  const { parameters, set } = useListAddress();
  const mayWrite = useMay('orders:write');
  const counts = verdictCounts(upload);
  const verdict = (parameters.get('verdict') ?? 'rejected') as Verdict;
  const { name } = LIST_WORDS[place.of];
  const what = upload.fromGroup ? 'این گروه' : 'این فایل';
  return (
    <>
      <PageHead
        title={upload.fromGroup ? 'بررسی اعضای گروه' : 'بررسی فایل'}
        back={{ to: `/${place.of}/${place.id}`, label: `بازگشت به ${name}` }}
        actions={
          <>
            {mayWrite && place.of === 'orders' && <PortedQuestion place={place} upload={upload} />}
            {upload.errorFileUrl && <Button component="a" href={upload.errorFileUrl} download variant="outlined">دریافت فایل خطاها</Button>}
            {!upload.fromGroup && <Button component={Link} to={`/${place.of}/${place.id}/upload`} variant="outlined">آپلود فایل اصلاح‌شده</Button>}
          </>
        }
      >
        {upload.status === 'applied' && upload.rejected === 0
          ? `همه ردیف‌های ${what} در ${name} است؛ آنچه باید اصلاح یا حذف شود، در فهرست ${name} است.`
          : upload.status === 'applied'
          ? `ردیف‌های درست ${what} در ${name} است. ردیف‌های نادرست را می‌توانید اصلاح کنید و بیفزایید.`
          : `هنوز چیزی به ${name} افزوده نشده است. ردیف‌ها را همین‌جا اصلاح کنید یا فقط ردیف‌های درست را بپذیرید.`}
      </PageHead>
      <VerdictTabs value={verdict} counts={counts} onChange={(next) => set('verdict', next)} />
      <StagedRows place={place} upload={upload} verdict={verdict} />
      {mayWrite && <ApplyBar place={place} upload={upload} />}
    </>
  );
}
