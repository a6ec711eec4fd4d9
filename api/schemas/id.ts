import { z } from 'zod';

/** An opaque id. */
export const id = z.uuid().meta({ description: 'Opaque id', example: '01999999-9999-7999-8999-999999999999' });

/** `params` of routes with one `:id`. */
export const idParams = z.object({ id });

/** An instant going out. */
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 with offset' });
