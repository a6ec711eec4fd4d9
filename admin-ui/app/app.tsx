import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { authProvider } from '../access/auth-provider.ts';
import { dataProvider } from '../data/data-provider.ts';
import { adjustments } from '../adjustments/index.ts';
import { banks } from '../banks/index.ts';
import { bookAudits } from '../book-audits/index.ts';
import { charges } from '../charges/index.ts';
import { companyAccounts } from '../company-accounts/index.ts';
import { deposits } from '../deposits/index.ts';
import { discounts } from '../discounts/index.ts';
import { holidays } from '../holidays/index.ts';
import { learnedOperators } from '../learned-operators/index.ts';
import { ledgerTransactions } from '../ledger-transactions/index.ts';
import { messages } from '../messages/index.ts';
import { operators } from '../operators/index.ts';
import { orders } from '../orders/index.ts';
import { organisations } from '../organisations/index.ts';
import { payments } from '../payments/index.ts';
import { reconciliations } from '../reconciliations/index.ts';
import { registrations } from '../registrations/index.ts';
import { runs } from '../runs/index.ts';
import { roles } from '../roles/index.ts';
import { staff } from '../staff/index.ts';
import { statementDifferences } from '../statement-differences/index.ts';
import { tasks } from '../tasks/index.ts';
import { users } from '../users/index.ts';
import { auditEvents } from '../audit-events/index.ts';
import { ledgerAccounts } from '../ledger-accounts/index.ts';
import { products } from '../products/index.ts';
import { settings } from '../settings/index.ts';
import { smsMessages } from '../sms-messages/index.ts';
import { termsVersions } from '../terms-versions/index.ts';
import { webhookDeliveries } from '../webhook-deliveries/index.ts';
import { i18nProvider } from './farsi.ts';
import { Layout } from './layout.tsx';
import { LoginPage } from './login-page.tsx';
import { RightToLeft } from './right-to-left.tsx';
import { screen } from './screen.ts';
import { darkTheme, lightTheme } from './theme.ts';

const Dashboard = screen(() => import('../dashboard/dashboard.tsx'), 'Dashboard');
const Profile = screen(() => import('../profile/profile-page.tsx'), 'ProfilePage');

/** Resources whose list the role may not read stand in no menu: react-admin asks `canAccess` for each. */
export function App() {
  return (
    <RightToLeft>
      <BrowserRouter basename="/admin">
        <Admin
          title="میز کار کوک"
          authProvider={authProvider}
          dataProvider={dataProvider}
          i18nProvider={i18nProvider}
          theme={lightTheme}
          darkTheme={darkTheme}
          dashboard={Dashboard}
          layout={Layout}
          loginPage={LoginPage}
          requireAuth
          disableTelemetry
        >
          <Resource name="registrations" {...registrations} />
          <Resource name="deposits" {...deposits} />
          <Resource name="charges" {...charges} />
          <Resource name="adjustments" {...adjustments} />
          <Resource name="tasks" {...tasks} />
          <Resource name="payments" {...payments} />
          <Resource name="orders" {...orders} />
          <Resource name="runs" {...runs} />
          <Resource name="organisations" {...organisations} />
          <Resource name="users" {...users} />
          <Resource name="messages" {...messages} />
          <Resource name="operators" {...operators} />
          <Resource name="discounts" {...discounts} />
          <Resource name="reconciliations" {...reconciliations} />
          <Resource name="statement-differences" {...statementDifferences} />
          <Resource name="book-audits" {...bookAudits} />
          <Resource name="learned-operators" {...learnedOperators} />
          <Resource name="ledger-transactions" {...ledgerTransactions} />
          <Resource name="company-accounts" {...companyAccounts} />
          <Resource name="banks" {...banks} />
          <Resource name="holidays" {...holidays} />
          <Resource name="staff" {...staff} />
          <Resource name="roles" {...roles} />
          <Resource name="audit-events" {...auditEvents} />
          <Resource name="ledger-accounts" {...ledgerAccounts} />
          <Resource name="products" {...products} />
          <Resource name="settings" {...settings} />
          <Resource name="sms-messages" {...smsMessages} />
          <Resource name="terms-versions" {...termsVersions} />
          <Resource name="webhook-deliveries" {...webhookDeliveries} />
          <CustomRoutes><Route path="/profile" element={<Profile />} /></CustomRoutes>
        </Admin>
      </BrowserRouter>
    </RightToLeft>
  );
}
