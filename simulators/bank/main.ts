import { FaultControl } from '../server/fault-control.ts';
import { Journal, simulatorFile } from '../server/journal.ts';
import { runSimulator } from '../server/run-simulator.ts';
import { FAULT_FIELDS, NO_FAULTS } from './bank-faults.ts';
import { createBank } from './bank.ts';
import { Payments } from './payments.ts';
import { createBankRoutes } from './routes.ts';

runSimulator('bank', () => {
  const journal = new Journal(simulatorFile('bank-payments.jsonl'));
  const payments = new Payments(journal);
  const merchants = (process.env['KOOK_BANK_MERCHANTS'] ?? '').split(',').filter((merchant) => merchant !== '');
  const bank = createBank(payments, merchants);
  const control = new FaultControl(NO_FAULTS, FAULT_FIELDS);
  return { handle: createBankRoutes({ bank, payments, control, journal }), close: () => journal.close() };
});
