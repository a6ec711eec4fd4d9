import { FaultControl } from '../server/fault-control.ts';
import { Journal, simulatorFile } from '../server/journal.ts';
import { runSimulator } from '../server/run-simulator.ts';
import { Outbox } from './outbox.ts';
import { createSmsRoutes } from './routes.ts';
import { FAULT_FIELDS, NO_FAULTS } from './sms-faults.ts';

runSimulator('sms', () => {
  const journal = new Journal(simulatorFile('sms-messages.jsonl'));
  const outbox = new Outbox(journal);
  const control = new FaultControl(NO_FAULTS, FAULT_FIELDS);
  return { handle: createSmsRoutes({ outbox, control, journal }), close: () => journal.close() };
});
