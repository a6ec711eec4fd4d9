import { DeleteWithConfirmButton, useCanAccess } from 'react-admin';

/** Forgets it for everybody: the number is taken for one of its prefix's operator again, until it is taught anew. */
export function ForgetButton() {
  const { canAccess } = useCanAccess({ resource: 'learned-operators', action: 'learned-operators.delete' });
  if (canAccess !== true) return null;
  return (
    <DeleteWithConfirmButton label="فراموش کردن" mutationMode="pessimistic" confirmTitle="فراموش کردن" successMessage="فراموش شد."
      confirmContent="برای همه سازمان‌ها دوباره اپراتور پیش‌شماره فرض می‌شود. ردیف‌هایی که با آن ساخته شده‌اند همان می‌مانند." />
  );
}
