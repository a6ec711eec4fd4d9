import { decideRegistration } from '../../../../database/registrations/decide-registration.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { registrationDecision } from '../registrations/decide.ts';
import { bulkDecision } from './bulk-decision.ts';

export default bulkDecision({
  name: 'registrations',
  access: STAFF_ACTORS['registrations.decide'],
  item: {},
  decision: registrationDecision,
  async decide(ctx, tx, { id, expectedVersion }, { decision, reasons }) {
    await decideRegistration(ctx.db, tx, { registrationId: id, expectedVersion, decision, reasons, actorId: ctx.session.userId, address: ctx.address });
  },
});
