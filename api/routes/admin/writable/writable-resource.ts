import type { z } from 'zod';
import type { Database, Row, Tx } from '../../../../database/connection.ts';
import type { StaffResource, Viewer } from '../../../../database/staff-lists/resource.ts';
import type { StaffRole } from '../../../../domain/statuses.ts';

/** What an operation of a writable resource gets: the transaction of the whole effect and who asks. */
export interface Write {
  db: Database;
  tx: Tx;
  viewer: Viewer;
}

/**
 * The writing half of a list in `database/staff-lists/resources/`. A method that is missing is refused with 405. The one
 * implementation in `write-routes.ts` reads the form, locks the record, calls the operation, writes the audit event with
 * what was there before and after, and answers the record as its list shows it.
 */
export interface WritableResource<Fields extends z.ZodType<object> = z.ZodType<object>> {
  resource: StaffResource;
  writers: readonly StaffRole[];
  /** Of audit events: `product` gives the action `product.update` on `product/<id>`. */
  subject: string;
  /**
   * What a form may write, whole; anything else that it sends is left aside, since react-admin sends the record as it read
   * it. A PUT is read upon the record as it is: what it leaves out stays.
   */
  fields: Fields;
  /** Puts it in; its id. */
  create?(write: Write, values: z.output<Fields>): Promise<string>;
  update?(write: Write, id: string, values: z.output<Fields>, before: Row): Promise<void>;
  remove?(write: Write, id: string, before: Row): Promise<void>;
}

/** Ties the operations to the schema that reads their values. */
export function defineWritable<Fields extends z.ZodType<object>>(writable: WritableResource<Fields>): WritableResource {
  return writable as unknown as WritableResource;
}
