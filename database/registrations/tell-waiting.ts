import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import type { Application } from './application.ts';

/** Rings the reviewers' bell, later the supervisor's: an application waits longer than it should. */
export async function tellStaffLate(db: Database, tx: Tx, application: Application, step: 'remind-staff' | 'escalate'): Promise<void> {
  const { id, version, legal } = application;
  const link = `/registrations/${id}/show`;
  const name = legal.organisationName ?? '';
  if (step === 'escalate') {
    await tellStaff(db, tx, {
      event: 'escalated', roles: ['supervisor'], kind: 'registration-escalated', title: `درخواست «${name}» به سرپرست ارجاع شد`, link,
      deduplicationKey: `registration-escalated:${id}:${version}`,
    });
    return;
  }
  await tellStaff(db, tx, {
    event: 'late-in-queue', roles: ['expert'], kind: 'registration-late', title: `درخواست «${name}» در انتظار بررسی مانده است`, link,
    deduplicationKey: `registration-late:${id}:${version}`,
  });
}

/** Tells owners that their application waits for them, will expire soon, or has expired. */
export async function tellCustomerWaits(
  db: Database, tx: Tx, application: Application, step: 'remind-customer' | 'warn-customer' | 'expire', count: number,
): Promise<void> {
  const { id, organisationId, version } = application;
  const told = { organisationId, link: '/registration', deduplicationKey: `registration-waits:${id}:${version}:${count}` };
  const what = application.kind === 'change' ? 'درخواست تغییر اطلاعات سازمان' : 'درخواست پذیرش سازمان';
  if (step === 'expire') {
    await tellCustomers(db, tx, {
      ...told, kind: 'registration-expired', title: `${what} منقضی شد`,
      body: `${what} شما در مهلت خود کامل نشد و منقضی شد. می‌توانید آن را در پورتال کوک دوباره آغاز کنید.`,
    });
  } else if (step === 'warn-customer') {
    await tellCustomers(db, tx, {
      ...told, kind: 'registration-expiring', title: `${what} به‌زودی منقضی می‌شود`,
      body: `تا سه روز دیگر ${what} شما منقضی می‌شود. برای ادامه وارد پورتال کوک شوید.`,
    });
  } else {
    await tellCustomers(db, tx, { ...told, kind: 'registration-reminder', title: `${what} در انتظار شماست`, body: NEXT[application.status] ?? what });
  }
}

const NEXT: Partial<Record<Application['status'], string>> = {
  draft: 'اطلاعات پذیرنده هنوز ارسال نشده است. برای تکمیل و ارسال آن وارد پورتال کوک شوید.',
  returned: 'درخواست شما برای اصلاح بازگردانده شده است. دلیل‌ها را در پورتال کوک ببینید و دوباره ارسال کنید.',
  'legal-approved': 'اطلاعات حقوقی سازمان تایید شده است. برای فعال شدن، «درخواست خرید سازمانی» را در پورتال کوک ثبت کنید.',
};
