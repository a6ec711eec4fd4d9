import icon from '@mui/icons-material/FactCheckOutlined';
import type { RaRecord } from 'react-admin';
import { showInstant } from '../../domain/calendar/jalali.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./book-audit-list.tsx'), 'BookAuditList');
const show = screen(() => import('./book-audit-show.tsx'), 'BookAuditShow');

const recordRepresentation = (audit: RaRecord) => `بازبینی ${showInstant(Date.parse(String(audit['createdAt'])))}`;

export const bookAudits = { list, show, icon, recordRepresentation };
