import { z } from 'zod';
import type { CalendarEvent } from '../../../../database/calendar/events/event-view.ts';
import { tehranInstant } from '../../../../domain/calendar/jalali.ts';
import type { Session } from '../../../route.ts';
import { id, instant, instantInput } from '../../../schemas/id.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { tehranTimeInput } from '../../../schemas/tehran-time.ts';
import { sentence } from '../../../schemas/sentence.ts';

/** Browsers know no offset: they send the day and time of Tehran's clock. */
const remindInput = z.union([
  z.object({ date: jalaliDateInput, time: tehranTimeInput }).transform(({ date, time }) => tehranInstant(date, time)),
  instantInput,
]);

export const eventInput = z.object({
  date: jalaliDateInput,
  title: sentence(1, 200),
  text: z.string().trim().max(4_000).nullish().transform((text) => text || null),
  remindAt: remindInput.nullish().transform((at) => at ?? null).meta({ description: 'In the future; an SMS outside the allowed hours goes in the morning' }),
});

export const eventAnswer = z
  .object({
    id, date: z.string().meta({ description: 'Jalali', example: '1405/09/10' }), title: z.string(), text: z.string().optional(),
    remindAt: instant.optional(), reminded: z.boolean(),
    createdBy: z.string(), mayEdit: z.boolean().meta({ description: 'Its maker and the owners may' }), createdAt: instant, updatedAt: instant,
  })
  .meta({ id: 'CalendarEvent' });

export function answerOfEvent({ text, remindAt, remindedAt, createdById, ...event }: CalendarEvent, session: Session) {
  return {
    ...event, ...(text === null ? {} : { text }), ...(remindAt === null ? {} : { remindAt }), reminded: remindedAt !== null,
    mayEdit: session.role === 'owner' || (session.role === 'buyer' && createdById === session.userId),
  };
}

export const writerOf = (organisationId: string, { userId, role }: Session) => ({ organisationId, userId, isOwner: role === 'owner' });
