import { REGISTRATION_STAGE_PERSIAN } from '../../domain/registration/moves.ts';
import { DEPOSIT_STATUS_PERSIAN } from '../../domain/statuses.ts';

interface Queue {
  title: string;
  /** What to do there. */
  says: string;
  /** The filter with which the list opens on what waits. */
  filter: Readonly<Record<string, string>>;
  /** The same for a part of the queue. */
  part?: { persian: Readonly<Record<string, string>>; filter: (part: string) => Readonly<Record<string, string>> };
}

/** Queues of the front page, in the order in which they are worked off. */
export const QUEUES: Readonly<Record<string, Queue>> = {
  charges: { title: 'تراکنش‌های نامعلوم', says: 'نتیجه نزد اپراتور معلوم نشد؛ با مدرک تعیین تکلیف کنید.', filter: { waitsForPerson: 'true' } },
  registrations: {
    title: 'ثبت نام سازمان‌ها', says: 'مشخصات و مدارک را بررسی کنید.', filter: { inReview: 'true' },
    part: { persian: REGISTRATION_STAGE_PERSIAN, filter: (stage) => ({ inReview: 'true', stage }) },
  },
  deposits: {
    title: 'فیش‌های واریزی', says: 'فیش را با مبلغ ثبت‌شده برابر کنید.', filter: { open: 'true' },
    part: { persian: DEPOSIT_STATUS_PERSIAN, filter: (status) => ({ status }) },
  },
  adjustments: { title: 'اصلاح اعتبار', says: 'پیشنهاد همکار را تایید یا رد کنید.', filter: { status: 'proposed' } },
  tasks: { title: 'کارها', says: 'آنچه فرایندها به دست شما سپرده‌اند.', filter: { open: 'true' } },
};

/** The address of a list with a filter; a given one takes the place of what was filtered there last. */
export const listAddress = (list: string, filter: Readonly<Record<string, string>>) => `/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
