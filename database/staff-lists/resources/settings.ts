import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { SETTING_DEFAULTS, type SettingKey } from '../../settings/defaults.ts';
import { SETTING_FORMS } from '../../settings/setting-forms.ts';
import type { StaffResource } from '../resource.ts';

export const settings: StaffResource = {
  name: 'settings',
  from: 'settings s left join users u on u.id = s.updated_by',
  countFrom: 'settings s',
  id: { sql: 's.key', kind: 'text' },
  columns: { value: 's.value', updatedAt: 's.updated_at', updatedBy: `nullif(concat_ws(' ', u.first_name, u.last_name), '')` },
  filters: {},
  sorts: {},
  roles: STAFF_READERS.settings,
  readOnly: false,
  present: (row) => {
    const key = row['id'] as SettingKey;
    // A key that an earlier version had stays in the table and means nothing any more.
    return { ...row, title: SETTING_FORMS[key]?.title ?? key, default: SETTING_DEFAULTS[key] ?? null };
  },
};
