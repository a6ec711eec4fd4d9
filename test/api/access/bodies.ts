import { today } from '../deposits/slip-form.ts';

/** Bodies that pass validation, so that an answer is about the subject; routes that take none or an empty one need no line. */
export const BODIES: Record<string, object> = {
  'PATCH /api/portal/orders/:id': { name: 'دزدیده' },
  'POST /api/portal/orders/:id/lines': { productType: 'direct-charge', mobile: '09121234567', amount: '50000' },
  'PUT /api/portal/orders/:id/lines/:lineId': { productType: 'direct-charge', mobile: '09121234567', amount: '60000' },
  'PUT /api/portal/orders/:id/uploads/:uploadId/rows/:row': { mobile: '09121234567', amount: '60000' },
  'PUT /api/portal/orders/:id/uploads/:uploadId/rows': { operatorCode: 2, rows: [2] },
  'POST /api/portal/orders/:id/uploads/:uploadId/apply': { acceptValidRows: true },
  'POST /api/portal/orders/:id/lines/from-group': { groupId: '01999999-9999-7999-8999-999999999999' },
  'PATCH /api/portal/groups/:id': { name: 'دزدیده' },
  'POST /api/portal/groups/:id/members': { mobile: '09121234567' },
  'PUT /api/portal/groups/:id/uploads/:uploadId/rows/:row': { mobile: '09121234567' },
  'POST /api/portal/groups/:id/uploads/:uploadId/apply': { acceptValidRows: true },
  'PUT /api/portal/orders/:id/plan': { repeat: { kind: 'monthly', dayOfMonth: 'last', at: '09:30' } },
  'POST /api/portal/orders/:id/confirm': { challengeId: '01999999-9999-7999-8999-999999999999', code: '123456' },
  'POST /api/portal/orders/:id/approval': { decision: 'approve' },
  'POST /api/portal/runs/:id/pins/reveal': { password: 'secret of customer' },
  'POST /api/portal/runs/:id/pins.xlsx': { password: 'secret of customer' },
  'PATCH /api/portal/users/:id': { role: 'viewer' },
  'PUT /api/portal/webhooks/:id': { url: 'https://stolen.example/', events: ['run.finished'] },
  'PUT /api/portal/events/:id': { date: '1405/09/10', title: 'دزدیده' },
  'PUT /api/portal/deposits/:id': {
    amount: '5000000', paidOn: today(), bank: 'mellat', companyAccountId: '01999999-9999-7999-8999-999999999999', method: 'branch',
    trackingNumber: '123456', payer: 'دزد',
  },
};
