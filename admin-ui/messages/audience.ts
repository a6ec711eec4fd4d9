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
}

export const audienceOf = ({ to, organisationName }: Pick<StaffMessage, 'to' | 'organisationName'>): string => (to === 'one' ? (organisationName ?? '—') : AUDIENCE_PERSIAN[to]);
