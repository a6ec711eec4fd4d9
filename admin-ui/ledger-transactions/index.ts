import icon from '@mui/icons-material/AccountBalanceOutlined';
import { LedgerTransactionList as list } from './ledger-transaction-list.tsx';
import { LedgerTransactionShow as show } from './ledger-transaction-show.tsx';

export const ledgerTransactions = { list, show, icon, recordRepresentation: 'description' };
