import { resolveByPerson } from '../../../../database/charges/resolve-by-person.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { chargeDecision } from '../resolve-charge.ts';
import { bulkDecision } from './bulk-decision.ts';

export default bulkDecision({
  name: 'charges',
  access: STAFF_ACTORS['charges.resolve'],
  item: {},
  decision: chargeDecision,
  decide: (ctx, tx, { id, expectedVersion }, { outcome, reason, evidence }) =>
    resolveByPerson(ctx.db, tx, { chargeId: id, expectedVersion, outcome, reason, evidence, actorId: ctx.session.userId, address: ctx.address }),
});
