import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useMay, useSession } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';

const TABS = [
  { to: '/organisation', title: 'افراد' },
  { to: '/organisation/api-keys', title: 'کلیدهای API' },
  { to: '/organisation/webhooks', title: 'وب‌هوک‌ها' },
] as const;

/** سازمان: what only owners look after, one tab each. */
export function OrganisationFrame({ tab, actions, children }: { tab: (typeof TABS)[number]['to']; actions?: ReactNode; children: ReactNode }) {
  const { organisation } = useSession();
  const owner = useMay('users:manage');
  if (!owner) return <EmptyState title="این بخش برای مدیر سازمان است">برای دسترسی به آن از مدیر سازمان خود بخواهید.</EmptyState>;
  return (
    <>
      <PageHead title="سازمان" actions={actions}>{organisation.name}</PageHead>
      <Tabs value={tab} variant="scrollable" sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }} aria-label="بخش‌های سازمان">
        {TABS.map(({ to, title }) => <Tab key={to} component={Link} to={to} value={to} label={title} />)}
      </Tabs>
      {children}
    </>
  );
}
