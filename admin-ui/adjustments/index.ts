import icon from '@mui/icons-material/BalanceOutlined';
import type { RaRecord } from 'react-admin';
import { AdjustmentCreate as create } from './adjustment-create.tsx';
import { AdjustmentList as list } from './adjustment-list.tsx';
import { AdjustmentShow as show } from './adjustment-show.tsx';

const recordRepresentation = (adjustment: RaRecord) => `اصلاح اعتبار ${String(adjustment['organisationName'])}`;

export const adjustments = { list, show, create, icon, recordRepresentation };
