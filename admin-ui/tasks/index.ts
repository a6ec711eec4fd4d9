import icon from '@mui/icons-material/AssignmentLateOutlined';
import { TaskList as list } from './task-list.tsx';
import { TaskShow as show } from './task-show.tsx';

export const tasks = { list, show, icon, recordRepresentation: 'title' };
