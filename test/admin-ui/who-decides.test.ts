import { describe, expect, it } from 'vitest';
import { reasonsOf, withMark } from '../../admin-ui/registrations/marks.ts';
import type { Decision, Registration } from '../../admin-ui/registrations/registration.ts';
import { whyNot } from '../../admin-ui/registrations/who-decides.ts';

const decided = (decidedById: string, decision: Decision['decision'] = 'approve') => ({ stage: 'legal', decision, decidedById }) as Decision;
const standing = (given: Partial<Registration>) => ({ status: 'purchase-review', stage: 'purchase', escalatedAt: null, decisions: [], ...given }) as unknown as Registration;
const sara = { id: 'sara', role: 'expert' };
const amir = { id: 'amir', role: 'expert' };

describe('a registration is decided by', () => {
  it('another expert than the one of the first approval, the last one counting', () => {
    const decisions = [decided('amir'), decided('sara', 'return'), decided('sara')];
    expect(whyNot(standing({ decisions }), sara)).toContain('همکار دیگری');
    expect(whyNot(standing({ decisions }), amir)).toBeUndefined();
    expect(whyNot(standing({ status: 'legal-review', stage: 'legal', decisions }), sara)).toBeUndefined();
  });

  it('a supervisor once it is escalated, and by nobody while it is not in review', () => {
    const supervisor = { id: 'shirin', role: 'supervisor' };
    expect(whyNot(standing({}), supervisor)).toBeDefined();
    expect(whyNot(standing({ escalatedAt: '2026-11-26T10:00:00Z' }), supervisor)).toBeUndefined();
    for (const status of ['draft', 'returned', 'legal-approved', 'active', 'rejected', 'expired'] as const) expect(whyNot(standing({ status }), sara), status).toBeDefined();
    expect(whyNot(standing({}), { id: 'leila', role: 'finance' })).toBeDefined();
  });
});

describe('what a reviewer objects to', () => {
  it('goes out field by field, the word about the whole last; what was unmarked is gone', () => {
    const marks = withMark(withMark(withMark({}, 'sheba', ' رقم آخر '), 'city', 'نام شهر'), 'city', undefined);
    expect(reasonsOf(marks, ' کامل نیست ')).toEqual([{ field: 'sheba', text: 'رقم آخر' }, { text: 'کامل نیست' }]);
    expect(reasonsOf({}, '  ')).toEqual([]);
  });
});
