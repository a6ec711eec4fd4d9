import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button, useCanAccess, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { useActions } from '../data/use-action.ts';

/** Verifies the books now, and goes to what was found. */
export function AuditButton() {
  const { canAccess } = useCanAccess({ resource: 'book-audits', action: 'ledger.audit' });
  const actions = useActions();
  const notify = useNotify();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => actions.askBookAudit(),
    onSuccess: ({ id, ok }) => {
      notify(ok ? 'همه حساب‌ها با ثبت‌ها برابر است.' : 'بازبینی اختلاف یافت.', { type: ok ? 'success' : 'error' });
      void navigate(`/book-audits/${id}/show`);
    },
    onError: (error: Error) => notify(error.message, { type: 'error' }),
  });
  if (canAccess !== true) return null;
  return <Button label={isPending ? 'در حال بازبینی' : 'بازبینی اکنون'} onClick={() => mutate()} disabled={isPending}><VerifiedIcon /></Button>;
}
