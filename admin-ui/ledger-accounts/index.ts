import icon from '@mui/icons-material/AccountTreeOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./ledger-account-list.tsx'), 'LedgerAccountList');

export const ledgerAccounts = { list, icon, recordRepresentation: 'key' };
