import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import type { Answer, TestApi } from '../support/use-api.ts';

/** A Jalali day, counted from today. */
export const day = (offset: number): string => formatJalaliDate(addDays(toJalali(Date.now()), offset));

/** The admin's hand on discounts, through the back office's own routes. */
export async function discountsOf(api: TestApi) {
  const token = await api.tokenOf('admin');
  const call = (method: string, path: string, body?: object): Promise<Answer> =>
    api.call(method, `/api/admin/discounts${path}`, { token, ...(body === undefined ? {} : { body }) });
  return {
    call,
    async give(basisPoints: number, more: object = {}): Promise<string> {
      const made = await call('POST', '', { basisPoints, from: day(0), ...more });
      if (made.status !== 201) throw new Error(made.text);
      return (made.body as { id: string }).id;
    },
    end: (id: string) => call('PUT', `/${id}`, { ended: true }),
    /** As if it had never been: the rules on ending are looked at by their own tests. */
    forgetAll: () => api.db.query('delete from discounts where true returning 1'),
  };
}
