import type { ReactElement } from 'react';
import { JalaliDateInput } from './jalali-date-input.tsx';

/** Lists that can be had from one day to another: the API's filter, and what happened on that day. */
const DATED: Readonly<Record<string, readonly [name: string, what: string]>> = {
  registrations: ['enteredAt', 'ورود به مرحله'], deposits: ['submittedAt', 'ثبت فیش'], charges: ['createdAt', 'اجرا'], adjustments: ['createdAt', 'پیشنهاد'],
  tasks: ['createdAt', 'پیدایش'], orders: ['createdAt', 'ثبت'], runs: ['createdAt', 'آغاز'], payments: ['createdAt', 'پرداخت'],
  organisations: ['createdAt', 'پیوستن'], users: ['createdAt', 'پیوستن'], messages: ['createdAt', 'فرستادن'], 'ledger-transactions': ['createdAt', 'سند'],
  'audit-events': ['at', 'رویداد'], 'sms-messages': ['createdAt', 'پیامک'], 'webhook-deliveries': ['createdAt', 'پیدایش'],
};

/** «از روز» and «تا روز» of a list, both days of Tehran and both included; none where a list has no such filter. */
export function dateFiltersOf(list: string): ReactElement[] {
  const dated = DATED[list];
  if (dated === undefined) return [];
  const [name, what] = dated;
  return [
    <JalaliDateInput key="from" source={`${name}_from`} label={`${what} از روز`} />,
    <JalaliDateInput key="to" source={`${name}_to`} label={`${what} تا روز`} />,
  ];
}
