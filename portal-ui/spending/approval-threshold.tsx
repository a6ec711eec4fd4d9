import { useSetSpendingLimits } from '../api/spending.ts';
import { useNotices } from '../feedback/notices.tsx';
import { OneAmount } from './one-amount.tsx';

export function ApprovalThreshold({ approvalFrom }: { approvalFrom: string | null }) {
  const save = useSetSpendingLimits();
  const { tell } = useNotices();
  return (
    <OneAmount
      title="تایید درخواست‌های خریداران" label="تایید مدیر از مبلغ" none="بدون نیاز به تایید" saved={approvalFrom}
      explanation="درخواست‌های خریداران از این مبلغ به بالا را یکی از مدیران سازمان با کد پیامکی خودش تایید نهایی می‌کند."
      busy={save.isPending} error={save.error} onSave={(amount) => save.mutate({ approvalFrom: amount }, { onSuccess: () => tell('ذخیره شد.') })}
    />
  );
}
