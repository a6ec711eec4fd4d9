import type { Database } from '../../database/connection.ts';
import { markDelivery, markNoticeFailed, markNoticeSent, readNotice, readUnanswered } from '../../database/messages/notices.ts';
import { readSettings } from '../../database/settings/read-settings.ts';
import { msUntilSmsHours } from '../../domain/notices/sms-hours.ts';
import { SmsFailure, type SmsGateway } from '../../gateways/sms/index.ts';

/** Sends stored SMS; text and number stay in PostgreSQL and never enter a history. */
export function createNotificationActivities({ db, sms }: { db: Database; sms: SmsGateway }) {
  return {
    // Here and not in the workflow: time-zone data changes with Node, and a replay must not.
    msUntilSmsHours: async (nowMs: number): Promise<number> => msUntilSmsHours(nowMs, (await readSettings(db))['notice-hours']),

    /**
     * At least once: a crash between sending and remembering may send a notice twice, never a code. Ends without sending
     * where the provider refuses for good; throws, to be tried again, where it is away.
     */
    async sendNotice(noticeId: string): Promise<void> {
      const notice = await readNotice(db, noticeId);
      if (notice === undefined) return;
      try {
        const { messageId } = await sms.send({ receptor: notice.receptor, template: 'notice', token: '', message: notice.message });
        await markNoticeSent(db, noticeId, messageId);
      } catch (error) {
        if (!(error instanceof SmsFailure)) throw error;
        const refused = error.code === 'refused';
        await markNoticeFailed(db, noticeId, { error: error.reason, refused });
        if (!refused) throw error;
      }
    },

    /** Asks the provider whether the notice arrived. @returns false where it is worth asking again. */
    async checkNotice(noticeId: string): Promise<boolean> {
      const messageId = await readUnanswered(db, noticeId);
      if (messageId === undefined) return true;
      const delivery = await sms.deliveryOf(messageId);
      await markDelivery(db, noticeId, delivery === 'on-its-way' ? null : delivery);
      return delivery !== 'on-its-way';
    },
  };
}
