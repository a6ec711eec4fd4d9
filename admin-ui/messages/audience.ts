/** Whom a message speaks to, as the API names it. */
export const AUDIENCE_PERSIAN = { one: 'یک سازمان', applicants: 'همه متقاضیان', all: 'همه سازمان‌ها' } as const;
export type Audience = keyof typeof AUDIENCE_PERSIAN;

/** What staff wrote, as the API answers it. */
export interface StaffMessage {
  id: string;
  to: Audience;
  organisationId: string | null;
  organisationName: string | null;
  title: string;
  text: string;
  sms: boolean;
  createdBy: string;
  createdAt: string;
  recipients: number;
  readBy: number;
  smsCount: number;
  smsSent: number;
  smsDelivered: number;
  /** On the page of the message alone: people, the latest first; `readerCount` is of all of them. */
  readers: { userId: string; name: string; organisationName: string; readAt: string }[];
  readerCount: number;
  smsReceivers: { id: string; userId: string | null; name: string; organisationName: string | null; status: string; sentAt: string | null }[];
}

export const audienceOf = ({ to, organisationName }: Pick<StaffMessage, 'to' | 'organisationName'>): string => (to === 'one' ? (organisationName ?? '—') : AUDIENCE_PERSIAN[to]);
