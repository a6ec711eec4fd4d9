import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { useCompanyAccounts } from '../api/deposits.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { CompanyAccounts } from './company-accounts.tsx';
import { SlipForm } from './slip-form.tsx';

/** Where to pay, then what was paid and the picture of its slip. */
export default function NewSlip() {
  const accounts = useCompanyAccounts();
  const navigate = useNavigate();
  const { tell } = useNotices();
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 3 }}>
      <QueryState query={accounts}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="حسابی برای واریز ثبت نشده است">با تیم مالی مبتکران الکترونیک کیش تماس بگیرید.</EmptyState>
          ) : (
            <>
              <CompanyAccounts accounts={items} />
              <SlipForm
                accounts={items}
                onDone={({ id }) => {
                  tell('فیش شما بارگذاری شد و در انتظار بررسی مالی است.');
                  void navigate(`/credit/deposits/${id}`);
                }}
              />
            </>
          )
        }
      </QueryState>
    </Box>
  );
}
