import askApproval from './ask-approval.ts';
import decideApproval from './decide-approval.ts';
import withdrawApproval from './withdraw-approval.ts';

export const routes = [askApproval, withdrawApproval, decideApproval];
