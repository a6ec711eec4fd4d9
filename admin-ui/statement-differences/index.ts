import icon from '@mui/icons-material/CompareArrowsOutlined';
import { toPersianDigits } from '../../domain/digits.ts';
import { DIFFERENCE_KIND_PERSIAN, type DifferenceKind } from '../../domain/reconciliation/statuses.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./difference-list.tsx'), 'DifferenceList');
const show = screen(() => import('./difference-show.tsx'), 'DifferenceShow');

/** «فقط نزد ما، ۱۴۰۵/۰۹/۰۵». */
const recordRepresentation = ({ kind, day }: { kind: DifferenceKind; day: string }) => `${DIFFERENCE_KIND_PERSIAN[kind]}، ${toPersianDigits(day)}`;

export const statementDifferences = { list, show, icon, recordRepresentation };
