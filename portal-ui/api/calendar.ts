import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Weekday } from '../../domain/calendar/jalali.ts';
import type { CalendarRunStatus } from '../../domain/calendar/run-words.ts';
import { request } from './request.ts';
import type { Paged } from './types.ts';
import { useChange } from './use-change.ts';

/** A note on a date. */
export interface CalendarEvent {
  id: string;
  date: string;
  title: string;
  text?: string;
  remindAt?: string;
  reminded: boolean;
  createdBy: string;
  mayEdit: boolean;
}

export interface EventInput {
  date: string;
  title: string;
  text: string | null;
  /** Tehran's clock; an instant only where the stored one stays. */
  remindAt: { date: string; time: string } | string | null;
}

export interface CalendarRun {
  at: string;
  time: string;
  orderId: string;
  orderName: string;
  runId?: string;
  status: CalendarRunStatus;
}

export interface CalendarDay {
  date: string;
  weekday: Weekday;
  holiday?: string;
  holidayProposed?: true;
  events: CalendarEvent[];
  runs: CalendarRun[];
}

export interface CalendarMonth {
  days: CalendarDay[];
  holidaysConfirmed: boolean;
  capped: boolean;
}

const MADE_OLD = [['events'], ['calendar']];

export const useEvents = (filter: { q: string; page: number; pageSize: number; from?: string; to?: string }) =>
  useQuery({
    queryKey: ['events', filter],
    queryFn: ({ signal }) => request<Paged<CalendarEvent>>('GET', '/portal/events', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const useSaveEvent = () =>
  useChange(
    ({ id, ...body }: EventInput & { id?: string | undefined }) =>
      id === undefined ? request<CalendarEvent>('POST', '/portal/events', { body }) : request<CalendarEvent>('PUT', `/portal/events/${id}`, { body }),
    ...MADE_OLD,
  );

export const useDeleteEvent = () => useChange((id: string) => request<void>('DELETE', `/portal/events/${id}`), ...MADE_OLD);

/** `1405-09`. */
export const useCalendarMonth = (month: string) =>
  useQuery({
    queryKey: ['calendar', month],
    queryFn: ({ signal }) => request<CalendarMonth>('GET', '/portal/calendar', { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });

export const useFeedAddress = (wanted: boolean) =>
  useQuery({ queryKey: ['calendar-feed'], queryFn: ({ signal }) => request<{ url: string }>('GET', '/portal/calendar-feed', { signal }), enabled: wanted });

export const useRotateFeed = () => useChange(() => request<{ url: string }>('POST', '/portal/calendar-feed/rotate', { body: {} }), ['calendar-feed']);
