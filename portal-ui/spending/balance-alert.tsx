import { useSetBalanceAlert } from '../api/spending.ts';
import { useNotices } from '../feedback/notices.tsx';
import { OneAmount } from './one-amount.tsx';

export function BalanceAlert({ threshold }: { threshold: string | null }) {
  const save = useSetBalanceAlert();
  const { tell } = useNotices();
  return (
    <OneAmount
      title="هشدار اعتبار" label="هشدار هنگام کمتر شدن از" none="بدون هشدار" saved={threshold}
      explanation="هر بار که اعتبار قابل خرید از این مبلغ کمتر شود، به مدیران سازمان پیام و پیامک فرستاده می‌شود."
      busy={save.isPending} error={save.error} onSave={(amount) => save.mutate(amount, { onSuccess: () => tell('ذخیره شد.') })}
    />
  );
}
