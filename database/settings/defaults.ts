/** What admin may change and everything reads; durations in the unit of the name, money in rial as text. */
export const SETTING_DEFAULTS = {
  'staff-reminder-working-days': 1,
  'staff-escalation-working-days': 2,
  'customer-reminder-days': [3, 7],
  'application-expiry-days': 30,
  'second-approval-from-rial': '1000000000',
  'payment-minimum-rial': '100000',
  'payment-maximum-rial': '500000000',
  'slip-service-working-hours': 4,
  'credit-wait-hours': 24,
  'missed-grace-hours': 6,
  'unknown-to-person-days': 3,
  'number-retries': 5,
  'number-retry-hours': 2,
  'same-number-gap-minutes': 5,
  'code-life-minutes': { 'sign-up': 2, 'log-in': 2, 'order-confirmation': 10 },
  'working-week': ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday'],
  'working-hours': { from: '08:00', until: '16:00' },
  'notice-hours': { from: '08:00', until: '21:00' },
  // By what the SMS provider calls each text that it has approved.
  'sms-templates': {
    'sign-up': 'sign-up', 'log-in': 'log-in', 'order-confirmation': 'order-confirmation', 'mobile-change': 'mobile-change', invitation: 'invitation', notice: 'notice',
  },
  // As invoices and receipts name us; what is empty is not printed.
  seller: {
    name: 'مبتکران الکترونیک کیش', nationalId: '', economicCode: '', registrationNumber: '', province: '', city: '', address: '', postalCode: '', telephone: '',
  },
  // 0: no row for it on invoices. Included: prices hold it and the row only shows it; else it comes on top of them.
  'vat-percent': 0,
  'vat-included': true,
} as const;

export type SettingKey = keyof typeof SETTING_DEFAULTS;
