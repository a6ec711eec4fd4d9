import icon from '@mui/icons-material/SmsOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./sms-message-list.tsx'), 'SmsMessageList');

export const smsMessages = { list, icon };
