import icon from '@mui/icons-material/AccountBalanceOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./ledger-transaction-list.tsx'), 'LedgerTransactionList');
const show = screen(() => import('./ledger-transaction-show.tsx'), 'LedgerTransactionShow');

export const ledgerTransactions = { list, show, icon, recordRepresentation: 'description' };
