import type { Route } from '../../../route.ts';
import deposits from './deposits.ts';
import exportDeposits from './export-deposits.ts';
import exportTransactions from './export-transactions.ts';
import salesSummary from './sales-summary.ts';
import transactions from './transactions.ts';

export const routes: Route[] = [transactions, ...exportTransactions, ...salesSummary, deposits, ...exportDeposits];
