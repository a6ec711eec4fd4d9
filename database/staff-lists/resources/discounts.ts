import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { IN_FORCE } from '../../discounts/in-force.ts';
import { equals, flag, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const discounts: StaffResource = {
  name: 'discounts',
  from: 'discounts d left join organisations o on o.id = d.organisation_id left join operators p on p.code = d.operator_code',
  id: { sql: 'd.id', kind: 'uuid' },
  columns: {
    basisPoints: 'd.basis_points',
    operatorCode: 'd.operator_code',
    operatorName: 'p.persian',
    productType: 'd.product_type',
    organisationId: 'd.organisation_id',
    organisationName: 'o.name',
    from: 'd.from_date::text',
    until: 'd.until_date::text',
    ended: 'd.ended_at is not null',
    endedAt: 'd.ended_at',
    inForce: `(${IN_FORCE})`,
    createdAt: 'd.created_at',
    updatedAt: 'd.updated_at',
  },
  filters: {
    operatorCode: equals('d.operator_code', 'int'),
    productType: equals('d.product_type'),
    organisationId: equals('d.organisation_id', 'uuid'),
    inForce: flag(IN_FORCE, `not (${IN_FORCE})`),
    q: search('o.name'),
  },
  sorts: {},
  roles: STAFF_READERS.discounts,
  readOnly: false,
  present: (row) => ({ ...row, from: jalaliOfIsoDate(row['from'] as string), until: row['until'] === null ? null : jalaliOfIsoDate(row['until'] as string) }),
};
