import icon from '@mui/icons-material/ForumOutlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./message-create.tsx'), 'MessageCreate');
const list = screen(() => import('./message-list.tsx'), 'MessageList');
const show = screen(() => import('./message-show.tsx'), 'MessageShow');

export const messages = { list, show, create, icon, recordRepresentation: 'title' };
