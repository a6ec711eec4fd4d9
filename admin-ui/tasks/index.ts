import icon from '@mui/icons-material/AssignmentLateOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./task-list.tsx'), 'TaskList');
const show = screen(() => import('./task-show.tsx'), 'TaskShow');

export const tasks = { list, show, icon, recordRepresentation: 'title' };
