import icon from '@mui/icons-material/BalanceOutlined';
import type { RaRecord } from 'react-admin';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./adjustment-create.tsx'), 'AdjustmentCreate');
const list = screen(() => import('./adjustment-list.tsx'), 'AdjustmentList');
const show = screen(() => import('./adjustment-show.tsx'), 'AdjustmentShow');

const recordRepresentation = (adjustment: RaRecord) => `اصلاح اعتبار ${String(adjustment['organisationName'])}`;

export const adjustments = { list, show, create, icon, recordRepresentation };
