import type { Route } from '../../../route.ts';
import { deliveries, resendWebhook, testWebhook } from './deliveries.ts';
import { changeWebhook, createWebhook, deleteWebhook, rotateWebhookSecret, webhooks } from './manage-webhooks.ts';

export const routes: Route[] = [webhooks, createWebhook, changeWebhook, deleteWebhook, rotateWebhookSecret, testWebhook, deliveries, resendWebhook];
