import type { Database } from '../../database/connection.ts';
import type { FollowUpPolicy } from '../../domain/payments/follow-up.ts';
import type { BankGateway } from '../../gateways/bank/index.ts';

export interface PaymentDependencies {
  db: Database;
  bank: BankGateway;
  payments: FollowUpPolicy;
}
