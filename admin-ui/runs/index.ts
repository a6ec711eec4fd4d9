import icon from '@mui/icons-material/PlayCircleOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./run-list.tsx'), 'RunList');
const show = screen(() => import('./run-show.tsx'), 'RunShow');

const recordRepresentation = (run: RaRecord) => `اجرای ${toPersianDigits(String(run['number']))} · ${String(run['orderName'])}`;

export const runs = { list, show, icon, recordRepresentation };
