import icon from '@mui/icons-material/CellTowerOutlined';
import { OperatorList as list } from './operator-list.tsx';
import { OperatorShow as show } from './operator-show.tsx';

export const operators = { list, show, icon, recordRepresentation: 'name' };
