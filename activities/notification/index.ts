import type { Database } from '../../database/connection.ts';
import { markNoticeSent, readNotice } from '../../database/messages/notices.ts';
import { msUntilSmsHours } from '../../domain/notices/sms-hours.ts';
import type { SmsGateway } from '../../gateways/sms/index.ts';

/** Sends stored SMS; text and number stay in PostgreSQL and never enter a history. */
export function createNotificationActivities({ db, sms }: { db: Database; sms: SmsGateway }) {
  return {
    // Here and not in the workflow: time-zone data changes with Node, and a replay must not.
    msUntilSmsHours: (nowMs: number): Promise<number> => Promise.resolve(msUntilSmsHours(nowMs)),

    /** At least once: a crash between sending and remembering may send a notice twice, never a code. */
    async sendNotice(noticeId: string): Promise<void> {
      const notice = await readNotice(db, noticeId);
      if (notice === undefined) return;
      const { messageId } = await sms.send({ receptor: notice.receptor, template: 'notice', token: '', message: notice.message });
      await markNoticeSent(db, noticeId, messageId);
    },
  };
}
