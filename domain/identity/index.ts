/** Numbers by which persons, organisations, accounts and addresses are known: one rule and one message each. */
export { readLegalNationalId } from './legal-national-id.ts';
export { readNationalCode } from './national-code.ts';
export { readEconomicCode, readPostalCode, readRegistrationNumber, readTelephone } from './numbers.ts';
export { readPastDate } from './past-date.ts';
export { IDENTITY_MESSAGES, type IdentityCode, type Reading } from './reading.ts';
export { readSheba, showSheba } from './sheba.ts';
