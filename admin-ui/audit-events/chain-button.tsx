import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button, useCanAccess, useNotify } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { useActions } from '../data/use-action.ts';

/** Walks the chain of all events at the server and says whether it is whole. */
export function ChainButton({ icon }: { icon: ReactElement }) {
  const actions = useActions();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: 'audit-events', action: 'audit.verify' });
  const { mutate, isPending } = useMutation({
    mutationFn: () => actions.verifyChain(),
    onSuccess: ({ ok, sealed, waiting }) => ok
      ? notify(`زنجیره درست است: ${toPersianDigits(sealed)} رویداد مهر شده، ${toPersianDigits(waiting)} در نوبت.`, { type: 'success' })
      : notify('زنجیره شکسته است: رویدادی دست خورده یا حذف شده. به سرپرست و عملیات خبر داده شد.', { type: 'error', autoHideDuration: 60_000 }),
    onError: (error: Error) => notify(error.message, { type: 'error' }),
  });
  if (canAccess !== true) return null;
  return <Button label="بررسی زنجیره" onClick={() => mutate()} disabled={isPending}>{icon}</Button>;
}
