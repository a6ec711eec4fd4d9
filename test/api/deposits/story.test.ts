import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { picture, slipDesk, today } from './slip-form.ts';

const api = useApi();
const { portal, admin, hand, mend, decide, available } = slipDesk(api);

const queue = async (filter: object) => (await admin('finance', 'GET', `/deposits?sort=["submittedAt","ASC"]&filter=${JSON.stringify(filter)}`)).body;

describe('a slip', () => {
  it('is handed in, returned, mended, approved, and is credit', async () => {
    const accounts = await portal('buyer', 'GET', '/company-accounts');
    expect(accounts.body.items[0]).toMatchObject({ sheba: expect.stringMatching(/^IR\d{24}$/), holder: 'مبتکران الکترونیک کیش' });
    expect((await portal('buyer', 'GET', '/banks')).body.items).toContainEqual({ id: 'mellat', code: 'mellat', name: 'بانک ملت', shebaCode: '012' });

    const before = await available();
    const handed = await hand({ amount: '50000000', trackingNumber: '۰۰۱۲۳۴' }, { person: 'buyer' });
    expect(handed).toMatchObject({ status: 201, body: { status: 'in-review', amount: '50000000', trackingNumber: '۰۰۱۲۳۴', paidOn: today(), warnings: [] } });
    const { id } = handed.body;
    expect((await admin('finance', 'GET', '/notifications?sort=["createdAt","DESC"]')).body[0]).toMatchObject({ kind: 'deposit-new-in-queue', link: `/deposits/${id}/show` });
    expect((await queue({ open: true, trackingNumber: '1234', q: 'سپهر' }))[0]).toMatchObject({ id, version: 1, needsSecond: false, lateSince: null, duplicates: [] });

    // Rial and toman, the commonest mistake: only a return is possible.
    const wrong = await decide(id, { decision: 'approve', slipAmount: '500000000', expectedVersion: 1 });
    expect(wrong.body).toMatchObject({ status: 422, code: 'amount-differs' });
    const returned = await decide(id, { decision: 'return', slipAmount: '500000000', reason: 'مبلغ فیش ۵۰۰ میلیون ریال است', expectedVersion: 1 });
    expect(returned).toMatchObject({ status: 200, body: { status: 'returned', version: 2 } });
    const seen = await portal('buyer', 'GET', `/deposits/${id}`);
    expect(seen.body).toMatchObject({ status: 'returned', reason: 'مبلغ فیش ۵۰۰ میلیون ریال است', history: [{ kind: 'submitted' }, { kind: 'decided', status: 'returned' }] });
    // Who of the staff decided is not the customer's business.
    expect(seen.text).not.toContain('لیلا');

    const mended = await mend(id, { amount: '500000000', trackingNumber: '1234' }, { person: 'buyer' });
    expect(mended.body).toMatchObject({ status: 'in-review', amount: '500000000' });
    expect((await mend(id)).body).toMatchObject({ status: 409, code: 'in-review' });
    const approved = await decide(id, { decision: 'approve', slipAmount: '500000000', expectedVersion: 3 });
    expect(approved.body).toMatchObject({ status: 'approved' });
    expect(await available()).toBe(before + 500_000_000n);
    expect((await mend(id)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    const late = await decide(id, { decision: 'reject', reason: 'دیرتر', expectedVersion: 3 }, 'secondFinance');
    expect(late.body).toMatchObject({ status: 409, code: 'already-decided', decidedBy: 'لیلا موسوی', decidedAt: expect.any(String) });

    expect((await portal('buyer', 'GET', '/messages')).body.items.map(({ kind }: { kind: string }) => kind).slice(0, 2)).toEqual(['deposit-approved', 'deposit-returned']);
    const entries = await portal('customer', 'GET', '/ledger-entries');
    expect(entries.body.items[0]).toMatchObject({ kind: 'credit', amount: '500000000', description: 'افزایش اعتبار: فیش واریزی با شماره پیگیری 1234' });
    const record = (await admin('supervisor', 'GET', `/deposits/${id}`)).body;
    expect(record.submissions).toMatchObject([{ round: 1, amount: '50000000', paidOn: today() }, { round: 2, amount: '500000000', submittedBy: 'رضا کریمی' }]);
    expect(record.decisions).toMatchObject([{ decision: 'return', slipAmount: '500000000' }, { decision: 'approve', decidedBy: 'لیلا موسوی' }]);
    expect((await admin('finance', 'POST', '/ledger-audit')).body).toMatchObject({ ok: true });
  });

  it('of a large amount needs a second person: finance, or a supervisor', async () => {
    const { body: { id } } = await hand({ amount: '1000000000' });
    const approval = { decision: 'approve', slipAmount: '1000000000' };
    expect((await decide(id, { ...approval, expectedVersion: 1 }, 'supervisor')).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await decide(id, { ...approval, expectedVersion: 1 })).body).toMatchObject({ status: 'second-review', version: 2 });
    expect((await decide(id, { ...approval, expectedVersion: 2 })).body).toMatchObject({ status: 409, code: 'same-reviewer' });
    expect((await portal('customer', 'GET', `/deposits/${id}`)).body.status).toBe('second-review');
    expect((await admin('supervisor', 'GET', '/notifications?sort=["createdAt","DESC"]')).body[0]).toMatchObject({ kind: 'deposit-second-approval-due' });
    const before = await available();
    expect((await decide(id, { ...approval, expectedVersion: 2 }, 'supervisor')).body).toMatchObject({ status: 'approved' });
    expect(await available()).toBe(before + 1_000_000_000n);
  });

  it('of the same number in two organisations stands side by side; the first approval wins', async () => {
    const same = { trackingNumber: '987654', amount: '7000000' };
    const [mine, theirs] = [await hand(same), await hand(same, { person: 'otherCustomer' })];
    // A customer learns nothing of another's slip.
    expect(theirs.body.warnings).toEqual([]);
    for (const [one, other] of [[mine, theirs], [theirs, mine]] as const) {
      const { duplicates } = (await admin('finance', 'GET', `/deposits/${one.body.id}`)).body;
      expect(duplicates).toMatchObject([{ id: other.body.id, sameNumber: true, sameSlip: false, paidOn: today() }]);
    }
    const approval = { decision: 'approve', slipAmount: '7000000', expectedVersion: 1 };
    expect((await decide(theirs.body.id, approval)).status).toBe(200);
    const refused = await decide(mine.body.id, approval);
    expect(refused.body).toMatchObject({ status: 409, code: 'duplicate-slip', depositId: theirs.body.id });
    expect((await decide(mine.body.id, { decision: 'reject', reason: 'فیش متعلق به سازمان دیگری است', expectedVersion: 1 })).status).toBe(200);
  });

  it('handed in twice by one organisation is a warning to both sides, not an error', async () => {
    const file = { bytes: await picture(), name: 'a.png' };
    const first = await hand({ payer: 'بار نخست' }, { file });
    const second = await hand({ payer: 'بار دوم' }, { file: { ...file, name: 'b.png' } });
    expect(second).toMatchObject({ status: 201, body: { warnings: [{ code: 'same-slip', depositId: first.body.id }] } });
    expect((await admin('finance', 'GET', `/deposits/${first.body.id}`)).body.duplicates).toMatchObject([{ id: second.body.id, sameSlip: true }]);
  });

  it('is served so that it can only be looked at', async () => {
    const { body: { id } } = await hand({}, { file: { bytes: await picture(), name: '../../etc/فیش "۱".png' } });
    for (const answer of [await portal('viewer', 'GET', `/deposits/${id}/slip`), await admin('finance', 'GET', `/deposits/${id}/slip`)]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-disposition')).not.toContain('/etc');
    }
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const other = await hand({}, { file: { bytes: pdf, name: 'slip.pdf' } });
    expect((await portal('customer', 'GET', `/deposits/${other.body.id}/slip`)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('is found by status, day, payer and number', async () => {
    const { body: { id } } = await hand({ payer: 'كارخانه يكتا', trackingNumber: '55501234' });
    const found = async (query: string) => (await portal('viewer', 'GET', `/deposits?${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await found(`q=${encodeURIComponent('کارخانه یکتا')}`)).toEqual([id]);
    expect(await found('q=0055501234')).toEqual([id]);
    expect(await found(`q=55501234&from=${today()}&to=${today()}&status=in-review,approved`)).toEqual([id]);
    expect(await found('q=55501234&status=rejected')).toEqual([]);
    expect((await portal('viewer', 'GET', '/deposits?sort=payer')).status).toBe(400);
  });

  it('sent again with its key is one deposit', async () => {
    const file = { bytes: await picture(), name: 'a.png' };
    const fields = { trackingNumber: '424243' };
    const headers = { 'Idempotency-Key': 'slip-1' };
    const [first, again] = [await hand(fields, { file, headers }), await hand(fields, { file, headers })];
    expect(again.text).toBe(first.text);
    expect((await hand({ trackingNumber: '424244' }, { file, headers })).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const [count] = await api().db.query<{ n: number }>(`select count(*)::int as n from deposits where tracking_normalised = '424243'`);
    expect(count?.n).toBe(1);
  });
});

describe('bad input', () => {
  it.each([
    ['amount', '0', 'amount-out-of-range'], ['amount', '-1', 'invalid-amount'], ['amount', '1.5', 'invalid-amount'], ['amount', '1e3', 'invalid-amount'],
    ['amount', '9223372036854775808', 'invalid-amount'], ['amount', '10000000000001', 'amount-out-of-range'], ['amount', '', 'invalid-amount'],
    ['paidOn', '1404/12/30', 'invalid-date'], ['paidOn', '1499/01/01', 'date-in-future'], ['paidOn', '1400/01/01', 'date-too-old'], ['paidOn', '2026-11-26', 'invalid-date'],
    ['bank', 'no-such-bank', 'unknown-bank'], ['companyAccountId', '01999999-9999-7999-8999-999999999999', 'unknown-account'], ['companyAccountId', 'x', 'invalid-format'],
    ['method', 'cash', 'not-allowed'], ['trackingNumber', '000', 'invalid-tracking-number'], ['trackingNumber', '12; drop', 'invalid-tracking-number'], ['payer', ' ', 'too-short'],
  ])('%s «%s» is %s', async (field, value, code) => {
    const before = await count();
    const answer = await hand({ [field]: value });
    expect(answer.body, answer.text).toMatchObject({ status: 422, code: 'validation', errors: [{ field, code, message: expect.stringMatching(/[آ-ی]/) }] });
    expect(await count()).toBe(before);
  });

  const count = async () => (await api().db.query<{ n: number }>('select (select count(*) from deposits) + (select count(*) from stored_files) as n'))[0]?.n;

  it.each([
    ['none', null, 422, 'file-missing'],
    ['50 MB', { bytes: Buffer.alloc(50_000_000, 1), name: 'a.png' }, 413, 'file-too-large'],
    ['HTML named .png', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>'), name: 'a.png' }, 415, 'file-not-accepted'],
    ['SVG', { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), name: 'a.svg' }, 415, 'file-not-accepted'],
  ] as const)('a slip of %s', async (_name, file, status, code) => {
    const before = await count();
    expect((await hand({}, { file: file as never })).body).toMatchObject({ status, code, detail: expect.stringMatching(/[آ-ی]/) });
    expect(await count()).toBe(before);
  });

  it('a slip of 50,000 × 50,000 pixels', async () => {
    const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } }).png().toBuffer();
    // The header says so; nothing behind it would have to.
    const huge = Buffer.from(small);
    huge.writeUInt32BE(50_000, 16);
    huge.writeUInt32BE(50_000, 20);
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
    const answer = await hand({}, { file: { bytes: huge, name: 'a.png' } });
    expect([answer.status, answer.body.code]).toEqual([413, 'picture-too-large']);
  });

  it('fields that are not the customer’s to say are left aside', async () => {
    const answer = await hand({ status: 'approved', slipAmount: '5000000', version: '9', organisationId: await api().organisationOf('otherCustomer'), decidedBy: 'x' });
    expect(answer).toMatchObject({ status: 201, body: { status: 'in-review', version: 1 } });
    const [row] = await api().db.query('select organisation_id, slip_amount, decided_by from deposits where id = $1', [answer.body.id]);
    expect(row).toEqual({ organisation_id: await api().organisationOf('customer'), slip_amount: null, decided_by: null });
  });

  it.each([
    [{ decision: 'approve' }, 'slipAmount', 'required'], [{ decision: 'approve', slipAmount: 5_000_000 }, 'slipAmount', 'must-be-string'],
    [{ decision: 'approve', slipAmount: '0' }, 'slipAmount', 'invalid-amount'], [{ decision: 'return' }, 'reason', 'required'], [{ decision: 'reject', reason: '  ' }, 'reason', 'required'],
    [{ decision: 'reject', reason: 'x' }, 'reason', 'too-short'], [{ decision: 'pay' }, 'decision', 'not-allowed'], [{ decision: 'approve', slipAmount: '5000000', expectedVersion: '1' }, 'expectedVersion', 'wrong-type'],
  ])('a decision %j', async (body, field, code) => {
    const { body: { id } } = await hand();
    expect((await decide(id, { expectedVersion: 1, ...body })).body).toMatchObject({ status: 422, code: 'validation', errors: [{ field, code }] });
    expect((await portal('customer', 'GET', `/deposits/${id}`)).body.status).toBe('in-review');
  });
});
