import banks from './banks.ts';
import companyAccounts from './company-accounts.ts';
import discounts from './discounts.ts';
import holidays from './holidays.ts';
import messages from './messages.ts';
import notes from './notes.ts';
import operators from './operators.ts';
import products from './products.ts';
import settings from './settings.ts';
import staff from './staff.ts';
import termsVersions from './terms-versions.ts';
import type { WritableResource } from './writable-resource.ts';

/** Every list that a form of the back office writes. */
export const WRITABLE_RESOURCES: readonly WritableResource[] = [notes, products, operators, holidays, settings, termsVersions, staff, banks, companyAccounts, messages, discounts];
