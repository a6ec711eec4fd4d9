import { EVENT_SORTS, listEvents } from '../../../../database/calendar/events/list-events.ts';
import { changeEvent, createEvent, deleteEvent } from '../../../../database/calendar/events/write-event.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { idParams } from '../../../schemas/id.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { readEvent } from '../../../../database/calendar/events/event-view.ts';
import { answerOfEvent, eventAnswer, eventInput, writerOf } from './event-schema.ts';

const WRITERS = ['owner', 'buyer'] as const;

export const events = defineRoute({
  method: 'get',
  path: '/api/portal/events',
  access: 'signed-in',
  summary: 'The organisation’s own notes on dates, the latest date first; `from` and `to` are included',
  query: pageQuery.extend({ from: blankAsAbsent(jalaliDateInput), to: blankAsAbsent(jalaliDateInput) }),
  answers: { 200: listAnswer(eventAnswer) },
  async handler(ctx) {
    const { page, pageSize, q, sort, from, to: until } = ctx.query;
    const { items, total } = await listEvents(ctx.db, {
      organisationId: ctx.organisationId, from, until, q, limit: pageSize, offset: (page - 1) * pageSize,
      sort: readSort(sort, EVENT_SORTS, { field: 'date', descending: true }),
    });
    return { status: 200, body: { total, items: items.map((event) => answerOfEvent(event, ctx.session)) } };
  },
});

export const event = defineRoute({
  method: 'get',
  path: '/api/portal/events/:id',
  access: 'signed-in',
  summary: 'One note',
  params: idParams,
  answers: { 200: eventAnswer },
  async handler(ctx) {
    const found = await readEvent(ctx.db, undefined, { organisationId: ctx.organisationId, eventId: ctx.params.id });
    if (found === undefined) throw new Problem('not-found');
    return { status: 200, body: answerOfEvent(found, ctx.session) };
  },
});

export const addEvent = defineRoute({
  method: 'post',
  path: '/api/portal/events',
  access: WRITERS,
  summary: 'A note on a date; its maker is reminded by message and SMS where it says when',
  body: eventInput,
  answers: { 201: eventAnswer },
  handler: (ctx) => ctx.effect(async (tx) => {
    const made = await createEvent(ctx.db, tx, writerOf(ctx.organisationId, ctx.session), ctx.body);
    return { status: 201, body: answerOfEvent(made, ctx.session) };
  }),
});

export const editEvent = defineRoute({
  method: 'put',
  path: '/api/portal/events/:id',
  access: WRITERS,
  summary: 'Writes a note anew; its maker or an owner may. What is left out is emptied',
  params: idParams,
  body: eventInput,
  answers: { 200: eventAnswer },
  handler: (ctx) => ctx.effect(async (tx) => {
    const changed = await changeEvent(ctx.db, tx, writerOf(ctx.organisationId, ctx.session), ctx.params.id, ctx.body);
    return { status: 200, body: answerOfEvent(changed, ctx.session) };
  }),
});

export const removeEvent = defineRoute({
  method: 'delete',
  path: '/api/portal/events/:id',
  access: WRITERS,
  summary: 'Takes a note out; it reminds nobody any more',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) => ctx.effect(async (tx) => {
    await deleteEvent(ctx.db, tx, writerOf(ctx.organisationId, ctx.session), ctx.params.id);
    return { status: 204 };
  }),
});
