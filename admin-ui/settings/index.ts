import icon from '@mui/icons-material/TuneOutlined';
import { screen } from '../app/screen.ts';

const edit = screen(() => import('./setting-form.tsx'), 'SettingEdit');
const list = screen(() => import('./setting-list.tsx'), 'SettingList');

export const settings = { list, edit, icon, recordRepresentation: 'title' };
