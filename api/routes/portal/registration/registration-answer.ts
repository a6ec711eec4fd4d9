import { z } from 'zod';
import { readRegistration, type ApplicationView } from '../../../../database/registrations/read-registration.ts';
import type { StoredDocument } from '../../../../database/registrations/documents.ts';
import type { Tx } from '../../../../database/connection.ts';
import { Problem } from '../../../../domain/problems.ts';
import { DOCUMENT_KINDS, REVIEW_FIELDS } from '../../../../domain/registration/fields.ts';
import { REGISTRATION_STAGES, REVIEW_DECISIONS } from '../../../../domain/registration/moves.ts';
import { REGISTRATION_STATUSES } from '../../../../domain/statuses.ts';
import type { Context } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';

const text = z.string().optional();

const legalInformation = z
  .object({
    organisationName: text, organisationType: text, nationalId: text, registrationNumber: text,
    registeredOn: text.meta({ description: 'Jalali date', example: '1398/02/14' }), economicCode: text, sheba: text, telephone: text,
    province: text, city: text, postalCode: text, address: text,
    signatory: z.object({ fullName: text, nationalCode: text, mobile: text }).optional(),
  })
  .meta({ id: 'LegalInformation' });

export const documentAnswer = z
  .object({ id, kind: z.enum(DOCUMENT_KINDS), name: z.string(), mediaType: z.string(), uploadedAt: instant })
  .meta({ id: 'RegistrationDocument' });

const application = z.object({
  id: id.optional().meta({ description: 'Absent before the first save' }),
  kind: z.enum(['initial', 'change']),
  status: z.enum(REGISTRATION_STATUSES),
  stage: z.enum(REGISTRATION_STAGES),
  version: z.number().int(),
  legalInformation,
  openFields: z.array(z.enum(REVIEW_FIELDS)).meta({ description: 'What may be changed now' }),
  documents: z.array(documentAnswer),
  reviews: z
    .array(z.object({
      stage: z.enum(REGISTRATION_STAGES), decision: z.enum(REVIEW_DECISIONS), decidedAt: instant,
      reasons: z.array(z.object({ field: z.string().optional(), text: z.string() })),
    }))
    .meta({ description: 'Newest first' }),
  enteredAt: instant.optional().meta({ description: 'In this status since' }),
  expiresAt: instant.optional().meta({ description: 'Where it waits for the customer: until when' }),
});

export const registrationAnswer = application
  .extend({
    change: application.optional().meta({ description: 'Of an active organisation: its open request to change what is in force' }),
    earlier: z.array(z.object({ id, kind: z.enum(['initial', 'change']), status: z.enum(REGISTRATION_STATUSES), createdAt: instant, closedAt: instant })),
  })
  .meta({ id: 'Registration' });

export const documentBody = ({ id: documentId, kind, name, mediaType, uploadedAt }: StoredDocument) => ({ id: documentId, kind, name, mediaType, uploadedAt });

const applicationBody = <View extends ApplicationView>(view: View) => ({ ...view, documents: view.documents.map(documentBody) });

/** Where the session's organisation stands, as every route of this folder answers. */
export async function registrationBody({ db, organisationId }: Pick<Context, 'db' | 'organisationId'>, tx?: Tx) {
  const view = await readRegistration(db, organisationId, tx);
  if (view === undefined) throw new Problem('not-found');
  return { ...applicationBody(view), ...(view.change === undefined ? {} : { change: applicationBody(view.change) }) };
}
