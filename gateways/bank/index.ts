export type {
  BankGateway,
  InquiryReply,
  PaymentState,
  Refused,
  RequestReply,
  ReverseReply,
  Silence,
  UnverifiedReply,
  VerifyReply,
} from './bank-gateway.ts';
export { createHttpBankGateway, type HttpBankOptions } from './http-bank-gateway.ts';
export { BANK_ENVIRONMENT, unsafeBank } from './environment.ts';
