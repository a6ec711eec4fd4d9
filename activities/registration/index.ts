import type { Database } from '../../database/connection.ts';
import { advanceRegistration, type RegistrationPosition } from '../../database/registrations/advance-registration.ts';

/** Activities of an application; all may be repeated. */
export function createRegistrationActivities({ db }: { db: Database }) {
  return {
    advanceRegistration: (registrationId: string, asOfMs: number): Promise<RegistrationPosition | undefined> =>
      advanceRegistration(db, registrationId, { asOf: new Date(asOfMs) }),
  };
}
