import { FaultControl } from '../server/fault-control.ts';
import { Journal, simulatorFile } from '../server/journal.ts';
import { runSimulator } from '../server/run-simulator.ts';
import { Book } from './book.ts';
import { FAULT_FIELDS, NO_FAULTS } from './operator-faults.ts';
import { Operator } from './operator.ts';
import { createOperatorRoutes } from './routes.ts';

runSimulator('operator', () => {
  const journal = new Journal(simulatorFile('operator-book.jsonl'));
  const book = new Book(journal);
  const latencyMs = Number(process.env['KOOK_OPERATOR_LATENCY_MS'] ?? 30);
  const control = new FaultControl({ ...NO_FAULTS, latencyMs }, FAULT_FIELDS);
  const operator = new Operator(book, control);
  return { handle: createOperatorRoutes({ operator, book, control, journal }), close: () => journal.close() };
});
