import { z } from 'zod';
import { updateRow } from '../../../../database/rows/write-row.ts';
import { readSettings } from '../../../../database/settings/read-settings.ts';
import { contradictionOf, SETTING_FORMS } from '../../../../database/settings/setting-forms.ts';
import { settings } from '../../../../database/staff-lists/resources/settings.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { validate } from '../../../frame/validate.ts';
import { defineWritable } from './writable-resource.ts';

export default defineWritable({
  resource: settings,
  writers: STAFF_ACTORS['settings.write'],
  subject: 'setting',
  fields: z.object({ value: z.unknown().meta({ description: 'In the form of the setting’s default' }) }),
  async update({ db, tx, viewer }, key, given) {
    if (!Object.hasOwn(SETTING_FORMS, key)) throw new Problem('not-found');
    const { value } = validate(z.object({ value: SETTING_FORMS[key as keyof typeof SETTING_FORMS].schema }), given);
    await updateRow(db, tx, 'settings', key, { value: JSON.stringify(value), updated_at: new Date(), updated_by: viewer.userId }, 'key');
    const message = contradictionOf(await readSettings(db, tx));
    if (message !== undefined) throw new Problem('validation', { errors: [{ field: 'value', code: 'contradiction', message }] });
  },
});
