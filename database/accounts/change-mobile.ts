import { localMobile, showMobile } from '../../domain/mobile.ts';
import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { sendNotices } from '../messages/send-notices.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { endOtherSessions } from './end-session.ts';
import { lockNumber } from './lock-number.ts';

interface MobileChange {
  userId: string;
  organisationId: string;
  /** The one that goes on; all others end. */
  sessionId: string;
  oldMobile: string;
  newMobile: string;
  address: string;
}

/**
 * Gives a person another number once both have been proved. A user name that was the old number becomes the new one, so
 * that the old number's next holder finds it free. Throws Problem `mobile-taken`, and `challenge-not-found` where the
 * person's number is not the proved one any more.
 */
export async function changeMobile(db: Database, tx: Tx, { userId, organisationId, sessionId, oldMobile, newMobile, address }: MobileChange): Promise<void> {
  await lockNumber(db, tx, newMobile);
  const taken = await db.query('select 1 from users where mobile = $1 or username = $2 and id <> $3', [newMobile, localMobile(newMobile), userId], tx);
  if (taken.length > 0) throw new Problem('mobile-taken');
  const changed = await db.query(
    `update users set mobile = $3, username = case when username = $4 then $5 else username end
      where id = $1 and mobile = $2 returning id`,
    [userId, oldMobile, newMobile, localMobile(oldMobile), localMobile(newMobile)], tx,
  );
  if (changed.length === 0) throw new Problem('challenge-not-found');
  await endOtherSessions(db, tx, userId, sessionId);
  await recordAudit(db, tx, { actorId: userId, action: 'user.mobile', subject: `user/${userId}`, organisationId, address });
  const occasion = `mobile-changed:${userId}:${Date.now()}`;
  const warning = 'اگر کار شما نبوده است با پشتیبانی تماس بگیرید.';
  await sendNotices(db, tx, [{
    userId, mobile: oldMobile, organisationId, kind: 'mobile-changed', deduplicationKey: `${occasion}:old`,
    text: `شماره همراه حساب شما در کوک از این شماره به شماره دیگری تغییر کرد. ${warning}`,
  }]);
  await tellCustomers(db, tx, {
    organisationId, kind: 'mobile-changed', madeBy: userId, title: 'تغییر شماره همراه', deduplicationKey: occasion,
    body: `شماره همراه یکی از کاربران سازمان شما در کوک به \u2068${showMobile(newMobile)}\u2069 تغییر کرد. ${warning}`,
  });
}
