import type { Route } from '../../../route.ts';
import { ledgerEntries } from './list-ledger-entries.ts';
import { discounts } from './list-discounts.ts';
import { operators } from './list-operators.ts';
import { products } from './list-products.ts';
import { messages, readAllMessages, readMessage, unreadCount } from './messages.ts';
import { credit } from './read-credit.ts';
import { terms } from './read-terms.ts';

export const routes: Route[] = [operators, products, discounts, credit, ledgerEntries, messages, unreadCount, readMessage, readAllMessages, terms];
