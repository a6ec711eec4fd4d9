import icon from '@mui/icons-material/PercentOutlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./discount-form.tsx'), 'DiscountCreate');
const edit = screen(() => import('./discount-form.tsx'), 'DiscountEdit');
const list = screen(() => import('./discount-list.tsx'), 'DiscountList');

export const discounts = { list, create, edit, icon, recordRepresentation: () => 'تخفیف' };
