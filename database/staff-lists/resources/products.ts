import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { byName } from '../by-name.ts';
import { equals, flag, search } from '../filters.ts';
import type { StaffResource } from '../resource.ts';

export const products: StaffResource = {
  name: 'products',
  from: 'products p join operators o on o.code = p.operator_code',
  id: { sql: 'p.id', kind: 'uuid' },
  columns: {
    operatorCode: 'p.operator_code',
    operatorName: 'o.persian',
    type: 'p.type',
    code: 'p.code',
    name: 'p.persian',
    faceValue: 'p.face_value',
    price: 'p.price',
    durationDays: 'p.duration_days',
    volumeMb: 'p.volume_mb',
    isDefault: 'p.is_default',
    active: 'p.active',
    createdAt: 'p.created_at',
    updatedAt: 'p.updated_at',
  },
  filters: {
    operatorCode: equals('p.operator_code', 'int'),
    type: equals('p.type'),
    active: flag('p.active', 'not p.active'),
    q: search('p.persian', 'p.code'),
  },
  sorts: { name: byName('p.persian') },
  roles: STAFF_READERS.products,
  readOnly: false,
};
