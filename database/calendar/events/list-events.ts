import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import type { JalaliDate } from '../../../domain/calendar/jalali.ts';
import { foldPersian } from '../../../domain/digits.ts';
import type { Database } from '../../connection.ts';
import { FOLDED, likePattern } from '../../orders/folded-search.ts';
import { EVENT, EVENTS, presentEvent, type CalendarEvent } from './event-view.ts';

export const EVENT_SORTS = { date: 'e.date', createdAt: 'e.created_at' } as const;

interface EventQuery {
  organisationId: string;
  from?: JalaliDate | undefined;
  until?: JalaliDate | undefined;
  q?: string | undefined;
  sort: { field: keyof typeof EVENT_SORTS; descending: boolean };
  limit: number;
  offset: number;
}

/** An organisation's notes; `from` and `until` are both included. */
export async function listEvents(db: Database, { organisationId, from, until, q, sort, limit, offset }: EventQuery): Promise<{ items: CalendarEvent[]; total: number }> {
  const where = `e.organisation_id = $1 and ($2::date is null or e.date >= $2) and ($3::date is null or e.date <= $3)
    and ($4::text is null or ${FOLDED('e.title')} like $4 or ${FOLDED("coalesce(e.text, '')")} like $4)`;
  const params = [organisationId, from ? isoDateOf(from) : null, until ? isoDateOf(until) : null, q ? likePattern(foldPersian(q)) : null];
  const way = sort.descending ? 'desc' : 'asc';
  const [items, totals] = await Promise.all([
    db.query<CalendarEvent>(
      `select ${EVENT} from ${EVENTS} where ${where} order by ${EVENT_SORTS[sort.field]} ${way}, e.id ${way} limit $5 offset $6`, [...params, limit, offset]),
    db.query<{ total: number }>(`select count(*)::int as total from calendar_events e where ${where}`, params),
  ]);
  return { items: items.map(presentEvent), total: totals[0]?.total ?? 0 };
}
