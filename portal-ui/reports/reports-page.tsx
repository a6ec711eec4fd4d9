import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useParams } from 'react-router';
import type { ReportName } from '../api/reports.ts';
import { PageHead } from '../shell/page-head.tsx';
import { DepositReportView } from './deposit-report.tsx';
import { SalesSummaryView } from './sales-summary.tsx';
import { TransactionReportView } from './transaction-report.tsx';

const REPORTS: Record<ReportName, { title: string; View: () => React.JSX.Element }> = {
  transactions: { title: 'ریز تراکنش', View: TransactionReportView },
  'sales-summary': { title: 'خلاصه سرجمع فروش', View: SalesSummaryView },
  deposits: { title: 'گزارش پرداخت', View: DepositReportView },
};
const isReport = (name: string | undefined): name is ReportName => name !== undefined && Object.hasOwn(REPORTS, name);

/** گزارشات: its three reports, each at an address of its own. */
export default function ReportsPage() {
  const { report } = useParams();
  const name = isReport(report) ? report : 'transactions';
  const { title, View } = REPORTS[name];
  return (
    <>
      <GlobalStyles styles={{ '@page': { size: 'A4 landscape' } }} />
      <PageHead title="گزارشات"><Box component="span" sx={{ display: 'none', displayPrint: 'inline' }}>{title}</Box></PageHead>
      <Tabs value={name} aria-label="گزارش‌ها" variant="scrollable" scrollButtons={false} sx={{ mb: 2, borderBottom: 1, borderColor: 'divider', displayPrint: 'none' }}>
        {(Object.keys(REPORTS) as ReportName[]).map((one) => (
          <Tab key={one} value={one} label={REPORTS[one].title} component={Link} to={`/reports/${one}`} />
        ))}
      </Tabs>
      <section key={name} aria-label={title}><View /></section>
    </>
  );
}
