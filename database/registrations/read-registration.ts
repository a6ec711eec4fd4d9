import { DAY_MS } from '../../domain/calendar/jalali-days.ts';
import { openFieldsOf, waitsForCustomer } from '../../domain/registration/moves.ts';
import type { LegalInformation, ReviewField } from '../../domain/registration/fields.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';
import { SELECT_APPLICATION, type Application } from './application.ts';
import { documentsInForce } from './documents-in-force.ts';
import { listDocuments, type StoredDocument } from './documents.ts';
import { readReviews, type Review } from './read-reviews.ts';

/** One application as its customer sees it. */
export interface ApplicationView {
  /** Undefined before the first save. */
  id?: string;
  kind: Application['kind'];
  status: RegistrationStatus;
  stage: Application['stage'];
  version: number;
  legalInformation: LegalInformation;
  /** What may be changed now. */
  openFields: readonly ReviewField[];
  documents: StoredDocument[];
  reviews: Review[];
  enteredAt?: Date;
  /** Where it waits for the customer: until when. */
  expiresAt?: Date;
}

export interface RegistrationView extends ApplicationView {
  /** Of an active organisation: its open request to change what is in force. */
  change?: ApplicationView;
  /** Applications that have ended, newest first. */
  earlier: { id: string; kind: Application['kind']; status: RegistrationStatus; createdAt: Date; closedAt: Date }[];
}

interface OrganisationRow {
  name: string;
  status: RegistrationStatus;
  legal: LegalInformation | null;
}

/** Where the organisation stands: what is in force once it is active, else its application. */
export async function readRegistration(db: Database, organisationId: string, tx?: Tx): Promise<RegistrationView | undefined> {
  const [organisation] = await db.query<OrganisationRow>(
    'select name, registration_status as status, legal_information as legal from organisations where id = $1', [organisationId], tx,
  );
  if (organisation === undefined) return undefined;
  const all = await db.query<Application>(`${SELECT_APPLICATION} where organisation_id = $1 order by created_at desc, id desc limit 100`, [organisationId], tx);
  const initial = all.find(({ kind }) => kind === 'initial');
  const change = all.find(({ kind, closedAt }) => kind === 'change' && closedAt === null);
  const current = initial === undefined ? beforeFirstSave(organisation) : await viewOf(db, initial, tx);
  return {
    ...current,
    ...(organisation.status === 'active' && {
      status: 'active' as const,
      legalInformation: organisation.legal ?? { organisationName: organisation.name },
      openFields: [],
      documents: await documentsInForce(db, organisationId, tx),
    }),
    ...(change === undefined ? {} : { change: await viewOf(db, change, tx) }),
    earlier: all.flatMap(({ id, kind, status, createdAt, closedAt }) =>
      (closedAt === null || id === initial?.id ? [] : [{ id, kind, status, createdAt, closedAt }])),
  };
}

function beforeFirstSave({ name, status }: OrganisationRow): ApplicationView {
  const standing = { kind: 'initial', status, stage: 'legal', openFields: [] } as const;
  return { ...standing, version: 0, legalInformation: { organisationName: name }, openFields: openFieldsOf(standing), documents: [], reviews: [] };
}

async function viewOf(db: Database, application: Application, tx?: Tx): Promise<ApplicationView> {
  const { id, kind, status, stage, version, legal, enteredAt, waitsSince } = application;
  const { 'application-expiry-days': days } = await readSettings(db, tx);
  return {
    id, kind, status, stage, version, legalInformation: legal, openFields: openFieldsOf(application),
    documents: await listDocuments(db, id, tx),
    reviews: await readReviews(db, id, tx),
    enteredAt,
    ...(waitsForCustomer(application) && { expiresAt: new Date((waitsSince ?? enteredAt).getTime() + days * DAY_MS) }),
  };
}
