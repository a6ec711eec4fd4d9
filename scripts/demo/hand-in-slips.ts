/** Hands in the demo's slips through the public API, as a customer's program would; what is there already stays alone. */
import { formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial } from '../../domain/rial.ts';
import { logIn, type PortalClient } from '../order/portal-client.ts';
import { readDemoPeople } from '../stack/demo-people.ts';
import { drawSlip } from './draw-slip.ts';

interface DemoSlip {
  amount: bigint;
  bank: string;
  trackingNumber: string;
  payer: string;
}

/** The second one needs two people of finance. */
const SLIPS: readonly DemoSlip[] = [
  { amount: 350_000_000n, bank: 'mellat', trackingNumber: '140509204417', payer: 'شرکت بازرگانی سپهر ایرانیان' },
  { amount: 2_500_000_000n, bank: 'pasargad', trackingNumber: '771039945210', payer: 'شرکت بازرگانی سپهر ایرانیان' },
];

const [, , origin = '', dataDir = ''] = process.argv;
const person = readDemoPeople(dataDir)?.customer;
if (person === undefined) throw new Error(`There are no demo log-ins in «${dataDir}».`);
const client = await logIn(origin, { identifier: person.mobile, password: person.password });
const { items: known } = await client.call<{ items: { trackingNumber: string }[] }>('GET', '/portal/deposits?pageSize=1000');
const missing = SLIPS.filter(({ trackingNumber }) => !known.some((deposit) => deposit.trackingNumber === trackingNumber));
for (const slip of missing) await handIn(client, slip);

async function handIn({ call, upload }: PortalClient, { amount, bank, trackingNumber, payer }: DemoSlip): Promise<void> {
  const { items: accounts } = await call<{ items: { id: string; bank: string; bankName: string; number: string; holder: string }[] }>('GET', '/portal/company-accounts');
  const account = accounts.find((one) => one.bank === bank) ?? accounts[0];
  if (account === undefined) throw new Error('There is no account to pay into.');
  const paidOn = formatJalaliDate(toJalali(Date.now()));
  const picture = await drawSlip({
    bank: account.bankName,
    facts: [
      ['تاریخ', toPersianDigits(paidOn)], ['مبلغ', `${formatRial(amount)} ریال`], ['به حساب', toPersianDigits(account.number)], ['به نام', account.holder],
      ['پرداخت‌کننده', payer], ['شماره پیگیری', toPersianDigits(trackingNumber)],
    ],
  });
  const form = new FormData();
  const fields = { amount: String(amount), paidOn, bank, companyAccountId: account.id, method: 'internet-transfer', trackingNumber, payer };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('slip', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'فیش.png');
  await upload('/portal/deposits', form);
}
