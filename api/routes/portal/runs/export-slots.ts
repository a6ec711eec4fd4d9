import { Problem } from '../../../../domain/problems.ts';

/** Exports at once in this process, each with a database connection of its own, and of one organisation. */
const MAX_EXPORTS = 6;
const MAX_OF_ORGANISATION = 2;

const running = new Map<string, number>();

/** Takes a place for a download. Throws Problem `too-many-requests`; the answer gives the place back. */
export function takeExportSlot(organisationId: string): () => void {
  const own = running.get(organisationId) ?? 0;
  const all = [...running.values()].reduce((sum, n) => sum + n, 0);
  if (own >= MAX_OF_ORGANISATION || all >= MAX_EXPORTS) {
    throw new Problem('too-many-requests', { detail: 'چند خروجی هم‌زمان در حال ساخت است. پس از پایان آن‌ها دوباره تلاش کنید.' });
  }
  running.set(organisationId, own + 1);
  return () => {
    const left = (running.get(organisationId) ?? 1) - 1;
    if (left > 0) running.set(organisationId, left);
    else running.delete(organisationId);
  };
}
