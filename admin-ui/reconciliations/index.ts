import icon from '@mui/icons-material/RuleOutlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./reconciliation-create.tsx'), 'ReconciliationCreate');
const list = screen(() => import('./reconciliation-list.tsx'), 'ReconciliationList');
const show = screen(() => import('./reconciliation-show.tsx'), 'ReconciliationShow');

export const reconciliations = { list, show, create, icon, recordRepresentation: 'day' };
