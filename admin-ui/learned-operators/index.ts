import icon from '@mui/icons-material/PhoneForwardedOutlined';
import type { RaRecord } from 'react-admin';
import { localMobile } from '../../domain/mobile.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./learned-operator-list.tsx'), 'LearnedOperatorList');
const show = screen(() => import('./learned-operator-show.tsx'), 'LearnedOperatorShow');

const recordRepresentation = (learned: RaRecord) => toPersianDigits(localMobile(String(learned['mobile'])));

export const learnedOperators = { list, show, icon, recordRepresentation };
