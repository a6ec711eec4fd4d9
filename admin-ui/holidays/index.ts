import icon from '@mui/icons-material/CalendarMonthOutlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./holiday-form.tsx'), 'HolidayCreate');
const edit = screen(() => import('./holiday-form.tsx'), 'HolidayEdit');
const list = screen(() => import('./holiday-list.tsx'), 'HolidayList');

export const holidays = { list, create, edit, icon, recordRepresentation: 'title' };
