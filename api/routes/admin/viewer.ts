import type { Viewer } from '../../../database/staff-lists/resource.ts';
import type { StaffRole } from '../../../domain/statuses.ts';
import type { Session } from '../../route.ts';

/** Routes of the back office let only staff in. */
export function viewerOf(session: Session): Viewer {
  return { userId: session.userId, role: session.role as StaffRole };
}
