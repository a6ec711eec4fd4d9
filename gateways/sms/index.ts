export { createHttpSmsGateway, type HttpSmsOptions } from './http-sms-gateway.ts';
export { SmsFailure, type SmsGateway, type SmsRequest, type SmsTemplate } from './sms-gateway.ts';
