import icon from '@mui/icons-material/WebhookOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./webhook-delivery-list.tsx'), 'WebhookDeliveryList');

export const webhookDeliveries = { list, icon };
