import icon from '@mui/icons-material/AdminPanelSettingsOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./role-matrix.tsx'), 'RoleMatrix');

export const roles = { list, icon };
