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
export { createHttpStatementGateway } from './http-statement-gateway.ts';
export { UnreadableStatement, type StatementChunk, type StatementGateway, type StatementLine, type StatementReply } from './statement-gateway.ts';
