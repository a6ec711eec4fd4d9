export { createHttpOperatorGateway, type HttpOperatorOptions } from './http-operator-gateway.ts';
export type {
  Answer,
  BalanceReply,
  ChargeRequest,
  InquiryReply,
  NotSent,
  NotSentReason,
  OperatorGateway,
  OperatorReply,
  PinRequest,
  SendBefore,
  SendGuard,
  Silence,
} from './operator-gateway.ts';
