import { describe, expect, it } from 'vitest';
import { formatJalaliDate } from '../../../domain/calendar/jalali.ts';
import { limitReached, monthOf, needsApproval, type Room } from '../../../domain/spending/limits.ts';

const room = (limit: Room['limit'], allowed: bigint, spent: bigint): Room => ({ limit, allowed, spent });

describe('what is left of spending limits', () => {
  it.each([
    ['no limit at all', [], 9_000_000n, undefined],
    ['exactly what is left', [room('buyer-daily', 100n, 40n)], 60n, undefined],
    ['a rial more', [room('buyer-daily', 100n, 40n)], 61n, { limit: 'buyer-daily', left: 60n }],
    ['the month, where the day has room', [room('buyer-daily', 100n, 0n), room('buyer-monthly', 150n, 100n)], 60n, { limit: 'buyer-monthly', left: 50n }],
    ['the organisation, where the buyer has room', [room('buyer-daily', 100n, 0n), room('organisation-daily', 200n, 190n)], 60n, { limit: 'organisation-daily', left: 10n }],
    ['a limit that was lowered below what is spent', [room('organisation-monthly', 10n, 50n)], 1n, { limit: 'organisation-monthly', left: 0n }],
    ['nothing allowed', [room('buyer-daily', 0n, 0n)], 1n, { limit: 'buyer-daily', left: 0n }],
  ] as const)('%s', (_name, rooms, price, reached) => {
    const found = limitReached(rooms, price);
    expect(found && { limit: found.limit, left: found.left }).toEqual(reached);
  });

  it.each([
    ['1405/01/31', '1405/01/01', '1405/01/31'],
    ['1405/02/01', '1405/02/01', '1405/02/31'],
    ['1405/07/30', '1405/07/01', '1405/07/30'],
    ['1405/12/29', '1405/12/01', '1405/12/29'],
    ['1403/12/30', '1403/12/01', '1403/12/30'],
    ['1404/01/01', '1404/01/01', '1404/01/31'],
  ])('the month of %s goes from %s to %s', (date, first, last) => {
    const [year = 0, month = 0, day = 0] = date.split('/').map(Number);
    const found = monthOf({ year, month, day });
    expect([formatJalaliDate(found.first), formatJalaliDate(found.last)]).toEqual([first, last]);
  });

  it('approval is asked of buyers alone, from the threshold on', () => {
    expect([needsApproval('buyer', 99n, 100n), needsApproval('buyer', 100n, 100n), needsApproval('owner', 100n, 100n), needsApproval('buyer', 100n, null)])
      .toEqual([false, true, false, false]);
  });
});
