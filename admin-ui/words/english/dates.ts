/** Dates and lists from day to day; the search. */
export const dates = {
  'جستجو Ctrl K': 'Search Ctrl K',
  'تاریخ را مانند ۱۴۰۵/۰۹/۱۰ بنویسید.': 'Write the date like 1405/09/10.',
  '%{0}: انتخاب از تقویم': '%{0}: choose from the calendar',
  'ورود به مرحله': 'In this stage',
  'ثبت فیش': 'Slip handed in',
  'پیدایش': 'Came up',
  'پرداخت': 'Payment',
  'پیوستن': 'Joined',
  'سند': 'Entry',
  '%{0} از روز': '%{0} from',
  '%{0} تا روز': '%{0} until',
  'ماه پیش': 'Previous month',
  'ماه بعد': 'Next month',
};
