import Box from '@mui/material/Box';
import { useBalanceAlert, useSpendingLimits } from '../api/spending.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ApprovalThreshold } from './approval-threshold.tsx';
import { BalanceAlert } from './balance-alert.tsx';
import { BuyerLimits } from './buyer-limits.tsx';
import { OrganisationLimits } from './organisation-limits.tsx';

/** What an owner decides about spending: limits, whose orders an owner confirms, and when credit is called low. */
export default function SpendingPage() {
  const limits = useSpendingLimits();
  const alert = useBalanceAlert();
  return (
    <>
      <PageHead title="سقف خرید و هشدار اعتبار" back={{ to: '/credit', label: 'افزایش اعتبار' }}>
        سقف‌ها در آغاز هر روز و هر ماه شمسی به وقت تهران از نو شمرده می‌شوند؛ مبلغ شارژهای ناموفق به سقف همان روز بازمی‌گردد.
      </PageHead>
      <QueryState query={limits}>
        {(data) => (
          <Box sx={{ display: 'grid', gap: 2, maxWidth: 800 }}>
            <OrganisationLimits spending={data.organisation} />
            <BuyerLimits buyers={data.buyers} />
            <ApprovalThreshold approvalFrom={data.approvalFrom} />
            <QueryState query={alert}>{({ threshold }) => <BalanceAlert threshold={threshold} />}</QueryState>
          </Box>
        )}
      </QueryState>
    </>
  );
}
