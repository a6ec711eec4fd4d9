import icon from '@mui/icons-material/FactCheckOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./audit-event-list.tsx'), 'AuditEventList');
const show = screen(() => import('./audit-event-show.tsx'), 'AuditEventShow');

export const auditEvents = { list, show, icon, recordRepresentation: 'action' };
