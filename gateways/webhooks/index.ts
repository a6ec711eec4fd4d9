export { createHttpWebhookGateway } from './http-webhook-gateway.ts';
export { judgeUrl, type UrlFault, type UrlPolicy } from './judge-url.ts';
export type { WebhookGateway, WebhookOutcome, WebhookRequest } from './webhook-gateway.ts';
