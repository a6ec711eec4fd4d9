import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button, useCanAccess, useDataProvider, useNotify } from 'react-admin';
import type { Actions } from '../data/data-provider.ts';

/** Re-derives the whole ledger from its entries, on demand. */
export function AuditButton() {
  const { canAccess } = useCanAccess({ resource: 'ledger-transactions', action: 'ledger.audit' });
  const dataProvider = useDataProvider<Actions & ReturnType<typeof useDataProvider>>();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: () => dataProvider.auditLedger(),
    onSuccess: ({ ok, checks }) => {
      const wrong = checks.filter((check) => !check.ok);
      notify(ok ? 'همه حساب‌ها با ثبت‌ها برابر است.' : `اختلاف در: ${wrong.map(({ name }) => name).join('، ')}`, { type: ok ? 'success' : 'error', autoHideDuration: ok ? 5_000 : null });
    },
    onError: (error: Error) => notify(error.message, { type: 'error' }),
  });
  if (canAccess !== true) return null;
  return <Button label="بازبینی دفتر کل" onClick={() => mutate()} disabled={isPending}><VerifiedIcon /></Button>;
}
