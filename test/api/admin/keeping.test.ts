import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkingCalendar } from '../../../database/calendar/read-working-calendar.ts';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { readSettings } from '../../../database/settings/read-settings.ts';
import { SETTING_FORMS } from '../../../database/settings/setting-forms.ts';
import { SETTING_DEFAULTS } from '../../../database/settings/defaults.ts';
import { smsTemplateNames } from '../../../database/settings/read-sms-template.ts';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const api = useApi();
type Provider = Awaited<ReturnType<typeof providerOf>>;
let admin: Provider;
let supervisor: Provider;
beforeAll(async () => {
  [admin, supervisor] = await Promise.all([providerOf(api(), 'admin'), providerOf(api(), 'supervisor')]);
});
const page = { page: 1, perPage: 100 };
const byId = { field: 'id', order: 'ASC' as const };
const auditOf = async (subject: string) =>
  (await supervisor.getList('audit-events', { pagination: page, sort: { field: 'at', order: 'ASC' }, filter: { subject } })).data;

describe('holidays', () => {
  it('are kept in Jalali dates, and working time follows them', async () => {
    const { data } = await admin.create('holidays', { data: { date: '۱۴۰۵-۹-۱۰', title: 'تعطیل اعلام‌شده' } });
    expect(data).toMatchObject({ date: '1405/09/10', title: 'تعطیل اعلام‌شده', kind: 'announced', proposed: false });
    expect((await readWorkingCalendar(api().db)).holidays.has('1405/09/10')).toBe(true);
    const month = await admin.getList('holidays', { pagination: page, sort: { field: 'date', order: 'ASC' }, filter: { date_gte: '1405/09/01', date_lte: '1405-09-30' } });
    expect(month.data).toMatchObject([{ date: '1405/09/10' }]);
    await admin.update('holidays', { id: data.id, data: { ...data, proposed: true }, previousData: data });
    expect((await readWorkingCalendar(api().db)).holidays.has('1405/09/10')).toBe(false);
    await admin.delete('holidays', { id: data.id, previousData: data });
    expect((await auditOf(`holiday/${data.id}`)).map(({ action }) => action)).toEqual(['holiday.create', 'holiday.update', 'holiday.delete']);
  });

  it('of the fixed kind are there from the first day, in order', async () => {
    const { data } = await admin.getList('holidays', { pagination: page, sort: { field: 'date', order: 'ASC' }, filter: { date_gte: '1405/01/01', date_lte: '1405/12/29', kind: 'fixed' } });
    expect(data.map(({ date }) => date)).toEqual(['01/01', '01/02', '01/03', '01/04', '01/12', '01/13', '03/14', '03/15', '11/22', '12/29'].map((day) => `1405/${day}`));
  });

  it.each([
    [{ date: '1404/12/30' }, 'date', 'no-such-day'],
    [{ date: '2026-12-01' }, 'date', 'invalid-date'],
    [{ date: undefined }, 'date', 'required'],
    [{ title: ' ' }, 'title', 'required'],
    [{ kind: 'party' }, 'kind', 'not-allowed'],
  ])('are refused with %j', async (wrong, field, code) => {
    await expect(admin.create('holidays', { data: { date: '1405/09/11', title: 'روز', ...wrong } })).rejects.toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });

  it('stand once, and are asked for by days that exist', async () => {
    await expect(admin.create('holidays', { data: { date: '1405/01/01', title: 'عید نوروز', kind: 'fixed' } }).then(() =>
      admin.create('holidays', { data: { date: '1405/01/01', title: 'عید نوروز', kind: 'fixed' } }))).rejects.toMatchObject({ status: 409, body: { code: 'already-exists' } });
    await expect(admin.getList('holidays', { pagination: page, sort: byId, filter: { date_gte: '1404/12/30' } })).rejects.toMatchObject({ status: 422 });
  });
});

describe('settings', () => {
  const put = (key: string, value: unknown) => admin.update('settings', { id: key, data: { value }, previousData: { id: key } });

  it('accept every default, and say what they are called', async () => {
    for (const [key, value] of Object.entries(SETTING_DEFAULTS)) expect([key, SETTING_FORMS[key as keyof typeof SETTING_DEFAULTS].schema.safeParse(value).success]).toEqual([key, true]);
    const { data, total } = await supervisor.getList('settings', { pagination: page, sort: byId, filter: {} });
    expect(total).toBe(Object.keys(SETTING_DEFAULTS).length);
    for (const { id, title, value, default: fallback } of data) expect([id, title, value]).toEqual([id, expect.stringMatching(/[آ-ی]/), fallback]);
  });

  it('change for everything that reads them, with what was before', async () => {
    const { data } = await put('second-approval-from-rial', '2000000000');
    expect(data).toMatchObject({ id: 'second-approval-from-rial', value: '2000000000', default: '1000000000', updatedBy: expect.stringMatching(/./) });
    expect(await readSettings(api().db)).toMatchObject({ 'second-approval-from-rial': '2000000000' });
    expect(await auditOf('setting/second-approval-from-rial')).toMatchObject([{ detail: { before: { value: '1000000000' }, after: { value: '2000000000' } } }]);
    const texts = { ...SETTING_DEFAULTS['sms-templates'], 'log-in': 'kook-log-in' };
    await put('sms-templates', texts);
    expect(await smsTemplateNames(api().db)('log-in')).toBe('kook-log-in');
    await put('working-hours', { from: '09:00', until: '17:00' });
    expect(await readWorkingCalendar(api().db)).toMatchObject({ from: '09:00', until: '17:00' });
  });

  it.each([
    ['second-approval-from-rial', 2_000_000_000, 'value', 'must-be-string'],
    ['second-approval-from-rial', '0', 'value', 'invalid-amount'],
    ['sms-templates', { ...SETTING_DEFAULTS['sms-templates'], notice: 'دو کلمه' }, 'value.notice', 'invalid-format'],
    ['payment-maximum-rial', '500000001', 'value', 'invalid-amount'],
    ['payment-maximum-rial', '50000', 'value', 'contradiction'],
    ['staff-reminder-working-days', 3, 'value', 'contradiction'],
    ['staff-reminder-working-days', 1.5, 'value', 'wrong-type'],
    ['number-retries', -1, 'value', 'too-small'],
    ['working-hours', { from: '16:00', until: '08:00' }, 'value', 'invalid-range'],
    ['working-hours', { from: '07', until: '16:00' }, 'value.from', 'invalid-format'],
    ['working-week', [], 'value', 'too-few'],
    ['working-week', ['saturday', 'saturday'], 'value', 'repeated'],
    ['working-week', ['caturday'], 'value.0', 'not-allowed'],
    ['customer-reminder-days', [7, 3], 'value', 'invalid-range'],
  ])('%s is refused %j', async (key, value, field, code) => {
    const before = await readSettings(api().db);
    await expect(put(key, value)).rejects.toMatchObject({ status: 422, body: { code: 'validation', errors: [{ field, code }] } });
    expect(await readSettings(api().db)).toEqual(before);
  });

  it('are neither put in nor taken out, nor touched by others', async () => {
    await expect(admin.create('settings', { data: { id: 'x', value: 1 } })).rejects.toMatchObject({ status: 405 });
    await expect(admin.delete('settings', { id: 'number-retries', previousData: { id: 'number-retries' } })).rejects.toMatchObject({ status: 405 });
    await expect(put('nothing', 1)).rejects.toMatchObject({ status: 404 });
    await expect(supervisor.update('settings', { id: 'number-retries', data: { value: 1 }, previousData: { id: 'x' } })).rejects.toMatchObject({ status: 403 });
  });
});

describe('operators', () => {
  const put = (data: object) => admin.update('operators', { id: 3, data, previousData: { id: 3 } });

  it('have their limits changed, and nothing else', async () => {
    const { data } = await put({ minAmount: '100000', maxAmount: '2000000', step: '10000', fixedAmounts: ['100000', '200000'], maxInFlight: 40, paused: true, name: 'دیگر' });
    expect(data).toMatchObject({ id: 3, minAmount: '100000', maxAmount: '2000000', step: '10000', fixedAmounts: ['100000', '200000'], maxInFlight: 40, paused: false, name: 'رایتل' });
    const catalogue = await api().call('GET', '/api/portal/operators', { token: await api().tokenOf('customer') });
    expect(catalogue.text).toContain('"fixedAmounts":["100000","200000"]');
    expect((await put({ fixedAmounts: null })).data).toMatchObject({ fixedAmounts: null, minAmount: '100000' });
    expect(await auditOf('operator/3')).toMatchObject([{ action: 'operator.update' }, { detail: { before: { fixedAmounts: ['100000', '200000'] }, after: { fixedAmounts: null } } }]);
  });

  it.each([
    [{ minAmount: '0' }, 'minAmount', 'invalid-amount'],
    [{ minAmount: 5 }, 'minAmount', 'must-be-string'],
    [{ minAmount: '3000000' }, 'maxAmount', 'invalid-range'],
    [{ fixedAmounts: ['5'] }, 'fixedAmounts', 'invalid-range'],
    [{ maxInFlight: 0 }, 'maxInFlight', 'too-small'],
    [{ maxPerSecond: '5' }, 'maxPerSecond', 'wrong-type'],
  ])('are refused %j', async (wrong, field, code) => {
    await expect(put(wrong)).rejects.toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });
});

describe('terms', () => {
  const day = (days: number) => formatJalaliDate(addDays(toJalali(Date.now()), days));
  const draft = (more: object = {}) => ({ kind: 'purchase', title: 'قوانین تازه', text: 'بند ۱', inForceFrom: day(3), ...more });
  const inForce = async () => (await api().call('GET', '/api/portal/terms?kind=purchase', { token: await api().tokenOf('customer') })).body;

  it('come in versions, are mended until they are in force, and never after', async () => {
    const before = await inForce();
    const { data } = await admin.create('terms-versions', { data: draft() });
    expect(data).toMatchObject({ kind: 'purchase', version: Number(before.version) + 1, inForceFrom: day(3), inForce: false, acceptanceCount: 0 });
    expect(await inForce()).toEqual(before);
    await admin.update('terms-versions', { id: data.id, data: { ...data, text: 'بند ۱ و ۲', inForceFrom: day(0) }, previousData: data });
    expect(await inForce()).toMatchObject({ version: String(data['version']), text: 'بند ۱ و ۲' });
    for (const touch of [
      admin.update('terms-versions', { id: data.id, data: { text: 'دیگر' }, previousData: data }),
      admin.delete('terms-versions', { id: data.id, previousData: data }),
    ]) await expect(touch).rejects.toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await auditOf(`terms/${data.id}`)).map(({ action }) => action)).toEqual(['terms.create', 'terms.update']);
  });

  it('that are not in force yet can be taken back', async () => {
    const { data } = await admin.create('terms-versions', { data: draft({ kind: 'registration' }) });
    await expect(admin.update('terms-versions', { id: data.id, data: { kind: 'purchase' }, previousData: data })).rejects.toMatchObject({ status: 422 });
    expect((await admin.delete('terms-versions', { id: data.id, previousData: data })).data).toMatchObject({ id: data.id });
  });

  it.each([
    [{ inForceFrom: '1404/12/30' }, 'inForceFrom', 'no-such-day'],
    [{ inForceFrom: '1404/01/01' }, 'inForceFrom', 'time-in-the-past'],
    [{ text: '' }, 'text', 'required'],
    [{ kind: 'cookies' }, 'kind', 'not-allowed'],
  ])('are refused with %j', async (wrong, field, code) => {
    await expect(admin.create('terms-versions', { data: draft(wrong) })).rejects.toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });
});
