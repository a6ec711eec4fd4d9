import icon from '@mui/icons-material/PlayCircleOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { RunList as list } from './run-list.tsx';
import { RunShow as show } from './run-show.tsx';

const recordRepresentation = (run: RaRecord) => `اجرای ${toPersianDigits(String(run['number']))} · ${String(run['orderName'])}`;

export const runs = { list, show, icon, recordRepresentation };
