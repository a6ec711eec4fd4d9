import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { UploadKind } from '../../domain/order-lines/row.ts';
import { isProblem } from '../api/api-problem.ts';
import type { Order } from '../api/types.ts';
import type { UploadInput } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';
import { ProductSelect } from '../fields/product-select.tsx';
import { warnedBy } from '../order/warned-by.ts';
import { DropZone } from './drop-zone.tsx';
import { KindHelp } from './kind-help.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { SameFileQuestion } from './same-file-question.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { useUpload } from './use-upload.ts';

const BOTH: readonly UploadKind[] = ['charge', 'internet-package'];
const KIND_PERSIAN: Record<UploadKind, string> = { charge: 'شارژ گروهی', 'internet-package': 'بسته اینترنت گروهی' };

export function UploadForm({ order }: { order: Order }) {
  const navigate = useNavigate();
  const { tell } = useNotices();
  const kinds = order.saleType === 'charge-and-package' ? BOTH : [order.saleType];
  const [kind, setKind] = useState<UploadKind>(kinds[0] ?? 'charge');
  const [operatorCode, setOperatorCode] = useState<OperatorCode>();
  const [productId, setProductId] = useState('');
  const [mode, setMode] = useState<UploadInput['mode']>('append');
  const [file, setFile] = useState<File>();
  const upload = useUpload(order.id);
  const complete = file !== undefined && (kind === 'charge' || (operatorCode !== undefined && productId !== ''));

  const send = (acceptSameFile = false) => {
    if (!file) return;
    const chosen = kind === 'internet-package' ? { productId, ...(operatorCode && { operatorCode }) } : {};
    upload.mutate(
      { file, kind, mode, acceptSameFile, ...chosen },
      {
        onSuccess: (verdict) => {
          if (verdict.rejected > 0) return void navigate(`/orders/${order.id}/uploads/${verdict.uploadId}`);
          const warned = verdict.warnings > 0 ? `، ${showCount(verdict.warnings)} ردیف با هشدار` : '';
          tell(`${showCount(verdict.rows)} ردیف افزوده شد${warned}.`, verdict.warnings > 0 ? 'warning' : 'success');
          void navigate(`/orders/${order.id}`, { state: warnedBy(verdict) });
        },
      },
    );
  };
  const sameFile = isProblem(upload.error, 'same-file');

  return (
    <Box component="form" sx={{ display: 'grid', gap: 2.5 }} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {kinds.length > 1 && (
        <ToggleButtonGroup exclusive fullWidth color="primary" value={kind} aria-label="نوع خرید گروهی" onChange={(_, next: UploadKind | null) => next && setKind(next)}>
          {kinds.map((one) => <ToggleButton key={one} value={one}>{KIND_PERSIAN[one]}</ToggleButton>)}
        </ToggleButtonGroup>
      )}
      <KindHelp kind={kind} />
      {kind === 'internet-package' && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 2fr' } }}>
          <OperatorSelect value={operatorCode} onChange={(code) => { setOperatorCode(code); setProductId(''); }} />
          <ProductSelect label="بسته اینترنت" operatorCode={operatorCode} type="internet-package" value={productId} onChange={setProductId} />
        </Box>
      )}
      <DropZone file={file} onChoose={(chosen) => { setFile(chosen); upload.reset(); }} disabled={upload.isPending} />
      {order.lineCount > 0 && <ModeChoice mode={mode} onChange={setMode} lineCount={order.lineCount} />}
      {upload.isPending && <UploadProgress sent={upload.sent} onStop={upload.stop} />}
      {!sameFile && <ProblemAlert error={upload.error} />}
      <Button type="submit" variant="contained" size="large" disabled={!complete} loading={upload.isPending} sx={{ justifySelf: { sm: 'start' }, minWidth: 160 }}>تایید</Button>
      <SameFileQuestion open={sameFile} busy={upload.isPending} onAgain={() => send(true)} onClose={upload.reset} />
    </Box>
  );
}
