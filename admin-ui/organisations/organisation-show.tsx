import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { Show, TabbedShowLayout, TabbedShowLayoutTabs, TopToolbar, usePermissions } from 'react-admin';
import { mayRead, type StaffList } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { CloseControls } from '../shown/close-controls.tsx';
import { CreditTab } from './credit-tab.tsx';
import { MoneyInTab } from './money-in-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { StoryTab } from './story-tab.tsx';
import { WordsTab } from './words-tab.tsx';

interface Part {
  /** Last part of the tab's address; the first has none. */
  path: string;
  label: string;
  /** It is there for those who read one of these. */
  lists: readonly StaffList[];
  content: ReactElement;
}

const PARTS: readonly Part[] = [
  { path: '', label: 'سازمان', lists: ['organisations'], content: <OverviewTab /> },
  { path: 'credit', label: 'اعتبار', lists: ['ledger-accounts'], content: <CreditTab /> },
  { path: 'money-in', label: 'واریز و اصلاح', lists: ['deposits', 'payments', 'adjustments'], content: <MoneyInTab /> },
  { path: 'orders', label: 'درخواست و تخفیف', lists: ['orders', 'discounts'], content: <OrdersTab /> },
  { path: 'people', label: 'کاربران و کلیدها', lists: ['users', 'api-keys'], content: <PeopleTab /> },
  { path: 'words', label: 'پیام و پیامک', lists: ['messages', 'sms-messages'], content: <WordsTab /> },
  { path: 'story', label: 'سرگذشت', lists: ['organisations'], content: <StoryTab /> },
];

/** Everything of one organisation on one page; each part has an address of its own. */
export function OrganisationShow() {
  const { permissions: role } = usePermissions<StaffRole>();
  return (
    <Show component="div" actions={<TopToolbar><CloseControls resource="organisations" may="organisations.disable" closes="همه کاربران و برنامه‌های این سازمان بیرون می‌روند. آنچه تایید شده انجام می‌شود." /></TopToolbar>}>
      <TabbedShowLayout sx={{ '& .RaTabbedShowLayout-content': { px: 0 } }} tabs={<TabbedShowLayoutTabs variant="scrollable" scrollButtons="auto" allowScrollButtonsMobile />}>
        {PARTS.filter(({ lists }) => role !== undefined && lists.some((list) => mayRead(role, list))).map(({ path, label, content }) => (
          <TabbedShowLayout.Tab key={path} path={path} label={label}><Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, width: '100%' }}>{content}</Box></TabbedShowLayout.Tab>
        ))}
      </TabbedShowLayout>
    </Show>
  );
}
