import { toPersianDigits } from '../../domain/digits.ts';
import { EVENT_KIND_PERSIAN, EVENT_RESULT_PERSIAN } from '../../domain/payments/gateway-words.ts';
import { CALL_OUTCOME_PERSIAN } from '../../domain/registration/calls.ts';
import { REGISTRATION_STAGE_PERSIAN } from '../../domain/registration/moves.ts';
import { RUN_STATUS_PERSIAN } from '../../domain/statuses.ts';
import type { TimelineEntry } from '../data/data-provider.ts';
import { DEED_PERSIAN } from './timeline-words.ts';

const DECISION_PERSIAN: Readonly<Record<string, string>> = { approve: 'تایید شد', return: 'برای اصلاح برگشت', reject: 'رد شد', expire: 'منقضی شد' };
const named = (names: Readonly<Record<string, string>>, code: unknown) => names[String(code)] ?? String(code);

const TITLES: Record<TimelineEntry['kind'], (entry: TimelineEntry) => string> = {
  audit: ({ action }) => named(DEED_PERSIAN, action),
  decision: ({ action, detail }) => [named(DECISION_PERSIAN, action), ...('stage' in detail ? [named(REGISTRATION_STAGE_PERSIAN, detail['stage'])] : [])].join(': '),
  submission: ({ action, detail }) => (action === 'slip' ? `فیش ثبت شد، دور ${toPersianDigits(String(detail['round']))}` : `فرستاده شد: ${named(REGISTRATION_STAGE_PERSIAN, action)}`),
  call: ({ action }) => `تماس: ${named(CALL_OUTCOME_PERSIAN, action)}`,
  message: ({ detail }) => `پیام به مشتری: ${String(detail['title'])}`,
  note: () => 'یادداشت همکار',
  run: ({ action, detail }) => {
    const run = `اجرای ${toPersianDigits(String(detail['number']))}`;
    return action === 'run.ended' ? `${run}: ${named(RUN_STATUS_PERSIAN, detail['status'])}` : `${run} ساخته شد، ${toPersianDigits(String(detail['charges']))} تراکنش`;
  },
  gateway: ({ action, detail }) => `درگاه، ${named(EVENT_KIND_PERSIAN, action)}: ${named(EVENT_RESULT_PERSIAN, detail['result'])}`,
};

/** An entry in a line. */
export const titleOf = (entry: TimelineEntry): string => TITLES[entry.kind](entry);
