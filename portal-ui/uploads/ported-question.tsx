import Button from '@mui/material/Button';
import { useState } from 'react';
import { showCount } from '../../domain/count.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { UploadVerdict } from '../api/types.ts';
import { useMendOperators, type Place } from '../api/uploads.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';

const PORTED_CODES: readonly string[] = ['other-operator', 'operator-not-sold'];

/** «ترابرد شده است»: one answer for every row that was refused because its prefix is another operator's. */
export function PortedQuestion({ place, upload }: { place: Place; upload: UploadVerdict }) {
  const [open, setOpen] = useState(false);
  const [operatorCode, setOperatorCode] = useState<OperatorCode>();
  const mend = useMendOperators(place, upload.uploadId);
  const { tell } = useNotices();
  if (!open && !upload.errors.some(({ code }) => PORTED_CODES.includes(code))) return null;

  const answer = () => {
    if (operatorCode === undefined) return;
    mend.mutate(operatorCode, {
      onSuccess: ({ mended }) => {
        tell(`اپراتور ${showCount(mended)} ردیف ثبت شد.`);
        setOpen(false);
      },
    });
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>همه ترابرد شده‌اند</Button>
      <Confirm open={open} title="شماره‌های ترابردشده" action="ثبت برای همه" busy={mend.isPending} error={mend.error} onConfirm={answer} onClose={() => setOpen(false)}>
        ردیف‌هایی که پیش‌شماره آن‌ها از اپراتور دیگری است، به این اپراتور ترابرد شده‌اند:
        <OperatorSelect value={operatorCode} onChange={setOperatorCode} sx={{ mt: 2 }} />
      </Confirm>
    </>
  );
}
