import type { CustomerNotice } from '../../domain/notices/who-is-told.ts';
import type { ReviewDecision, Standing } from '../../domain/registration/moves.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { emitWebhook } from '../webhooks/emit-webhook.ts';
import type { Application } from './application.ts';
import type { Reason } from './read-reviews.ts';

interface Told {
  decision: ReviewDecision;
  reasons: readonly Reason[];
  next: Omit<Standing, 'kind'>;
}

/** Tells owners and their programs what was decided; of a change that waits for a second person, the reviewers. */
export async function tellDecision(db: Database, tx: Tx, application: Application, { decision, reasons, next }: Told): Promise<void> {
  const { id, organisationId, version } = application;
  if (next.status === 'legal-review') {
    await tellStaff(db, tx, {
      event: 'second-approval-due', roles: ['expert'], kind: 'registration-second',
      title: `تایید دوم تغییر اطلاعات: «${application.legal.organisationName ?? ''}»`,
      link: `/registrations/${id}/show`, deduplicationKey: `registration-second:${id}:${version}`,
    });
    return;
  }
  const { kind, title, body, smsText } = words(application, decision, reasons, next);
  await tellCustomers(db, tx, { organisationId, kind, title, body, smsText, link: '/registration', deduplicationKey: `registration:${id}:${version}` });
  await emitWebhook(db, tx, {
    organisationId, type: 'registration.decided', deduplicationKey: `registration-decided:${id}:${version}`,
    data: { registrationId: id, kind: application.kind, stage: application.stage, decision, status: next.status },
  });
}

interface Words {
  kind: CustomerNotice;
  title: string;
  body: string;
  smsText: string;
}

function words({ kind, stage }: Application, decision: ReviewDecision, reasons: readonly Reason[], next: Told['next']): Words {
  const what = kind === 'change' ? 'درخواست تغییر اطلاعات' : stage === 'purchase' ? 'درخواست خرید سازمانی' : 'اطلاعات حقوقی سازمان';
  const because = reasons.map(({ text }) => `• ${text}`).join('\n');
  if (decision === 'return') {
    return {
      kind: 'registration-returned', title: `${what} نیازمند اصلاح است`, body: `لطفاً این موارد را اصلاح و دوباره ارسال کنید:\n${because}`,
      smsText: `${what} شما نیازمند اصلاح است. دلیل‌ها را در پورتال کوک ببینید و دوباره ارسال کنید.`,
    };
  }
  if (decision === 'reject') {
    return {
      kind: 'registration-rejected', title: `${what} پذیرفته نشد`, body: `دلیل:\n${because}`,
      smsText: `${what} شما پذیرفته نشد. دلیل آن در پورتال کوک آمده است.`,
    };
  }
  if (next.status === 'legal-approved') {
    const text = 'اطلاعات حقوقی سازمان تایید شد. اکنون وارد پورتال کوک شوید و «درخواست خرید سازمانی» را ثبت کنید.';
    return { kind: 'registration-legal-approved', title: 'اطلاعات حقوقی تایید شد', body: text, smsText: text };
  }
  const text = kind === 'change' ? 'تغییر اطلاعات سازمان تایید شد و از اکنون در کار است.' : 'سازمان شما فعال شد. اکنون می‌توانید اعتبار خود را افزایش دهید و خرید کنید.';
  return { kind: 'registration-approved', title: kind === 'change' ? 'تغییر اطلاعات تایید شد' : 'سازمان شما فعال شد', body: text, smsText: text };
}
