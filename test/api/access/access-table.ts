/**
 * Who may what: one line a route, complete by test. Whoever adds a route adds its line; the test that fails says which.
 *
 *     METHOD path | who | key | active
 *
 * - who: `public`, or roles (`owner buyer viewer`, `expert finance operations supervisor admin`), or all of a side:
 *   `customers`, `staff`, `everybody`. Everybody else is refused.
 * - key (portal only): the scope that opens the route to an API key, or `person` where every key is refused.
 * - `active`: only for an organisation that both reviews approved.
 *
 * `LIST path | who` is a list of the back office: `GET path`, `GET path/:id` and its exports `GET path.csv`, `.xlsx`; with `events` it is a record of events,
 * whose five writes answer 405 to any of the staff.
 */
export const TABLE = `
  GET    /api/health/live | public
  GET    /api/health | public
  POST   /api/auth/sign-up | public
  POST   /api/auth/sign-up/verify | public
  POST   /api/auth/log-in | public
  POST   /api/auth/one-time-code | public
  POST   /api/auth/one-time-code/verify | public
  POST   /api/auth/log-out | public
  GET    /api/auth/me | everybody
  PUT    /api/auth/password | everybody
  GET    /api/auth/invitations/:token | public
  POST   /api/auth/invitations/:token/code | public
  POST   /api/auth/invitations/:token/accept | public
  GET    /api/portal/operators | customers | orders:read
  GET    /api/portal/products | customers | orders:read
  GET    /api/portal/discounts | customers | orders:read
  GET    /api/portal/credit | customers | credit:read
  GET    /api/portal/ledger-entries | customers | credit:read
  GET    /api/portal/payments | customers | credit:read
  POST   /api/portal/payments | owner buyer | person | active
  GET    /api/portal/payments/:id | customers | credit:read
  GET    /api/payments/callback | public
  POST   /api/payments/callback | public
  GET    /api/portal/messages | customers | messages:read
  GET    /api/portal/messages/unread-count | customers | messages:read
  POST   /api/portal/messages/:id/read | customers | person
  POST   /api/portal/messages/read-all | customers | person
  GET    /api/portal/events | customers | person
  POST   /api/portal/events | owner buyer | person
  GET    /api/portal/events/:id | customers | person
  PUT    /api/portal/events/:id | owner buyer | person
  DELETE /api/portal/events/:id | owner buyer | person
  GET    /api/portal/calendar | customers | person
  GET    /api/portal/calendar-feed | customers | person
  POST   /api/portal/calendar-feed/rotate | customers | person
  GET    /api/calendar/:secret.ics | public
  GET    /api/portal/holidays | customers | orders:read
  GET    /api/portal/profile | customers | person
  GET    /api/portal/terms | customers | person
  GET    /api/portal/api-keys | owner | person
  POST   /api/portal/api-keys | owner | person
  DELETE /api/portal/api-keys/:id | owner | person
  GET    /api/portal/webhooks | owner | person
  POST   /api/portal/webhooks | owner | person
  PUT    /api/portal/webhooks/:id | owner | person
  DELETE /api/portal/webhooks/:id | owner | person
  POST   /api/portal/webhooks/:id/rotate-secret | owner | person
  POST   /api/portal/webhooks/:id/test | owner | person
  GET    /api/portal/webhooks/:id/deliveries | owner | person
  POST   /api/portal/webhooks/:id/deliveries/:deliveryId/resend | owner | person
  GET    /api/portal/banks | customers | credit:read
  GET    /api/portal/company-accounts | customers | credit:read
  POST   /api/portal/deposits | owner buyer | person | active
  GET    /api/portal/deposits | customers | credit:read
  GET    /api/portal/deposits/:id | customers | credit:read
  PUT    /api/portal/deposits/:id | owner buyer | person | active
  GET    /api/portal/deposits/:id/slip | customers | credit:read
  GET    /api/portal/orders | customers | orders:read
  POST   /api/portal/orders | owner buyer | orders:write | active
  GET    /api/portal/orders/:id | customers | orders:read
  PATCH  /api/portal/orders/:id | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id | owner buyer | orders:write | active
  GET    /api/portal/orders/:id/lines | customers | orders:read
  POST   /api/portal/orders/:id/lines | owner buyer | orders:write | active
  PUT    /api/portal/orders/:id/lines/:lineId | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/lines/:lineId | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/lines/:lineId/learned-operator | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/lines | owner buyer | orders:write | active
  POST   /api/portal/orders/:id/upload | owner buyer | orders:write | active
  GET    /api/portal/orders/:id/uploads | customers | orders:read
  GET    /api/portal/orders/:id/uploads/:uploadId | customers | orders:read
  GET    /api/portal/orders/:id/uploads/:uploadId/rows | customers | orders:read
  PUT    /api/portal/orders/:id/uploads/:uploadId/rows/:row | owner buyer | orders:write | active
  PUT    /api/portal/orders/:id/uploads/:uploadId/rows | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/uploads/:uploadId/rows/:row | owner buyer | orders:write | active
  POST   /api/portal/orders/:id/uploads/:uploadId/apply | owner buyer | orders:write | active
  GET    /api/portal/orders/:id/uploads/:uploadId/errors.xlsx | customers | orders:read
  POST   /api/portal/orders/:id/lines/from-group | owner buyer | orders:write | active
  GET    /api/portal/samples/group.xlsx | customers | orders:read
  GET    /api/portal/templates | customers | orders:read
  POST   /api/portal/templates | owner buyer | orders:write | active
  DELETE /api/portal/templates/:id | owner buyer | orders:write | active
  GET    /api/portal/groups | customers | orders:read
  POST   /api/portal/groups | owner buyer | orders:write | active
  GET    /api/portal/groups/:id | customers | orders:read
  PATCH  /api/portal/groups/:id | owner buyer | orders:write | active
  DELETE /api/portal/groups/:id | owner buyer | orders:write | active
  GET    /api/portal/groups/:id/members | customers | orders:read
  POST   /api/portal/groups/:id/members | owner buyer | orders:write | active
  DELETE /api/portal/groups/:id/members/:memberId | owner buyer | orders:write | active
  POST   /api/portal/groups/:id/upload | owner buyer | orders:write | active
  GET    /api/portal/groups/:id/uploads | customers | orders:read
  GET    /api/portal/groups/:id/uploads/:uploadId | customers | orders:read
  GET    /api/portal/groups/:id/uploads/:uploadId/rows | customers | orders:read
  PUT    /api/portal/groups/:id/uploads/:uploadId/rows/:row | owner buyer | orders:write | active
  DELETE /api/portal/groups/:id/uploads/:uploadId/rows/:row | owner buyer | orders:write | active
  POST   /api/portal/groups/:id/uploads/:uploadId/apply | owner buyer | orders:write | active
  GET    /api/portal/groups/:id/uploads/:uploadId/errors.xlsx | customers | orders:read
  POST   /api/portal/orders/:id/confirmation | owner buyer | orders:confirm | active
  POST   /api/portal/orders/:id/confirm | owner buyer | orders:confirm | active
  POST   /api/portal/orders/:id/approval-request | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/approval-request | owner buyer | orders:write | active
  POST   /api/portal/orders/:id/approval | owner | person | active
  GET    /api/portal/spending-limits | owner | person
  PUT    /api/portal/spending-limits | owner | person
  GET    /api/portal/balance-alert | owner | person
  PUT    /api/portal/balance-alert | owner | person
  GET    /api/portal/samples/charge.xlsx | customers | orders:read
  GET    /api/portal/samples/internet-package.xlsx | customers | orders:read
  GET    /api/portal/orders/:id/runs | customers | orders:read
  GET    /api/portal/runs/:id | customers | orders:read
  GET    /api/portal/runs/:id/charges | customers | orders:read
  GET    /api/portal/runs/:id/events | customers | orders:read
  GET    /api/portal/runs/:id/charges.csv | customers | orders:read
  GET    /api/portal/runs/:id/charges.xlsx | customers | orders:read
  GET    /api/portal/deposits/:id/receipt.pdf | customers | credit:read
  GET    /api/portal/payments/:id/receipt.pdf | customers | credit:read
  GET    /api/portal/reports/transactions | customers | reports:read
  GET    /api/portal/reports/transactions.csv | customers | reports:read
  GET    /api/portal/reports/transactions.xlsx | customers | reports:read
  GET    /api/portal/reports/sales-summary | customers | reports:read
  GET    /api/portal/reports/sales-summary.csv | customers | reports:read
  GET    /api/portal/reports/sales-summary.xlsx | customers | reports:read
  GET    /api/portal/reports/deposits | customers | reports:read
  GET    /api/portal/reports/deposits.csv | customers | reports:read
  GET    /api/portal/reports/deposits.xlsx | customers | reports:read
  GET    /api/portal/runs/:id/invoice.pdf | customers | orders:read
  POST   /api/portal/runs/:id/pause | owner buyer | orders:control
  POST   /api/portal/runs/:id/resume | owner buyer | orders:control | active
  POST   /api/portal/runs/:id/cancel | owner buyer | orders:control
  POST   /api/portal/runs/:id/retry-failed | owner buyer | orders:write | active
  GET    /api/portal/runs/:id/pins | owner buyer | person
  POST   /api/portal/runs/:id/pins/reveal | owner buyer | person
  POST   /api/portal/runs/:id/pins.xlsx | owner buyer | person
  POST   /api/portal/orders/:id/pause | owner buyer | orders:control
  POST   /api/portal/orders/:id/resume | owner buyer | orders:control | active
  POST   /api/portal/orders/:id/cancel | owner buyer | orders:control
  POST   /api/portal/orders/:id/skip-next | owner buyer | orders:control
  POST   /api/portal/orders/:id/revision | owner buyer | orders:write | active
  DELETE /api/portal/orders/:id/revision | owner buyer | orders:write | active
  PUT    /api/portal/orders/:id/plan | owner buyer | orders:write | active
  GET    /api/portal/orders/:id/occurrences | customers | orders:read
  POST   /api/portal/repeat-preview | customers | orders:read
  PUT    /api/portal/profile | customers | person
  POST   /api/portal/profile/mobile | customers | person
  POST   /api/portal/profile/mobile/verify | customers | person
  GET    /api/portal/users | owner | person
  PATCH  /api/portal/users/:id | owner | person
  GET    /api/portal/users/invitations | owner | person
  POST   /api/portal/users/invitations | owner | person
  DELETE /api/portal/users/invitations/:id | owner | person
  LIST   /api/admin/orders | operations supervisor | events
  LIST   /api/admin/runs | operations supervisor | events
  LIST   /api/admin/charges | operations supervisor | events
  LIST   /api/admin/charge-attempts | operations supervisor | events
  LIST   /api/admin/operators | operations supervisor admin
  LIST   /api/admin/products | operations supervisor admin
  POST   /api/admin/products | admin
  PUT    /api/admin/products/:id | admin
  DELETE /api/admin/products/:id | admin
  LIST   /api/admin/notes | staff
  POST   /api/admin/notes | staff
  PUT    /api/admin/notes/:id | staff
  DELETE /api/admin/notes/:id | staff
  LIST   /api/admin/tasks | staff
  LIST   /api/admin/organisations | staff
  LIST   /api/admin/ledger-accounts | finance supervisor | events
  LIST   /api/admin/ledger-transactions | finance supervisor | events
  LIST   /api/admin/audit-events | supervisor admin | events
  LIST   /api/admin/notifications | staff
  GET    /api/admin/notifications/unread-count | staff
  POST   /api/admin/notifications/:id/read | staff
  POST   /api/admin/notifications/read-all | staff
  GET    /api/admin/notifications/events | staff
  LIST   /api/admin/sms-messages | expert operations supervisor | events
  LIST   /api/admin/webhook-deliveries | operations supervisor | events
  POST   /api/admin/charges/:id/resolution | operations
  GET    /api/admin/runs/:id/invoice.pdf | finance operations supervisor
  POST   /api/admin/runs/:id/pause | operations
  POST   /api/admin/runs/:id/resume | operations
  POST   /api/admin/runs/:id/cancel | operations
  GET    /api/admin/runs/:id/charges.csv | operations supervisor
  GET    /api/admin/runs/:id/charges.xlsx | operations supervisor
  GET    /api/admin/runs/:id/standing | operations supervisor
  GET    /api/admin/runs/:id/timeline | operations supervisor
  GET    /api/admin/charges/:id/timeline | operations supervisor
  POST   /api/admin/orders/:id/pause | operations
  POST   /api/admin/orders/:id/resume | operations
  POST   /api/admin/orders/:id/cancel | operations
  POST   /api/admin/orders/:id/skip-next | operations
  GET    /api/admin/orders/:id/calendar | operations supervisor
  GET    /api/admin/temporal-ui | staff
  POST   /api/admin/operators/:code/pause | operations
  POST   /api/admin/operators/:code/resume | operations
  POST   /api/admin/tasks/:id/resolution | staff
  POST   /api/admin/ledger-audit | finance operations supervisor
  POST   /api/admin/audit-chain/verify | supervisor
  LIST   /api/admin/payments | finance supervisor | events
  LIST   /api/admin/payment-events | finance supervisor | events
  LIST   /api/admin/holidays | staff
  LIST   /api/admin/discounts | finance supervisor admin
  POST   /api/admin/discounts | admin
  PUT    /api/admin/discounts/:id | admin
  DELETE /api/admin/discounts/:id | admin
  LIST   /api/admin/settings | supervisor admin
  PUT    /api/admin/operators/:id | admin
  POST   /api/admin/holidays | admin
  PUT    /api/admin/holidays/:id | admin
  DELETE /api/admin/holidays/:id | admin
  POST   /api/admin/holidays/proposals | admin
  POST   /api/admin/holidays/confirm | admin
  LIST   /api/admin/messages | staff
  POST   /api/admin/messages | staff
  PUT    /api/admin/messages | staff
  DELETE /api/admin/messages | staff
  PUT    /api/admin/messages/:id | staff
  DELETE /api/admin/messages/:id | staff
  LIST   /api/admin/holiday-years | staff | events
  PUT    /api/admin/settings/:id | admin
  LIST   /api/admin/terms-versions | expert supervisor admin
  POST   /api/admin/terms-versions | admin
  PUT    /api/admin/terms-versions/:id | admin
  DELETE /api/admin/terms-versions/:id | admin
  POST   /api/admin/charges/:id/claim | operations supervisor
  POST   /api/admin/charges/:id/release | operations supervisor
  POST   /api/admin/charges/bulk-decision | operations
  POST   /api/admin/tasks/:id/claim | staff
  POST   /api/admin/tasks/:id/release | staff
  GET    /api/admin/orders/:id/timeline | operations supervisor
  GET    /api/admin/orders/:id/occurrences | operations supervisor
  GET    /api/admin/organisations/:id/timeline | staff
  GET    /api/admin/users/:id/timeline | staff
  GET    /api/admin/payments/:id/timeline | finance supervisor
  GET    /api/admin/dashboard | staff
  GET    /api/admin/search | staff
  GET    /api/portal/registration | customers | person
  PUT    /api/portal/registration | owner | person
  POST   /api/portal/registration/documents | owner | person
  GET    /api/portal/registration/documents/:id | customers | person
  DELETE /api/portal/registration/documents/:id | owner | person
  POST   /api/portal/registration/submit | owner | person
  POST   /api/portal/registration/purchase-request | owner | person
  POST   /api/portal/registration/changes | owner | person
  POST   /api/portal/registration/reopen | owner | person
  LIST   /api/admin/registrations | expert supervisor | events
  LIST   /api/admin/documents | expert supervisor | events
  POST   /api/admin/registrations/:id/decision | expert supervisor
  POST   /api/admin/deposits/bulk-decision | finance supervisor
  POST   /api/admin/registrations/bulk-decision | expert supervisor
  POST   /api/admin/registrations/:id/claim | expert supervisor
  POST   /api/admin/registrations/:id/release | expert supervisor
  GET    /api/admin/registrations/:id/timeline | expert supervisor
  GET    /api/admin/registrations/:id/calls | expert supervisor
  POST   /api/admin/registrations/:id/calls | expert
  GET    /api/admin/documents/:id/file | expert supervisor
  LIST   /api/admin/users | staff
  LIST   /api/admin/api-keys | operations supervisor admin | events
  LIST   /api/admin/staff | supervisor admin
  LIST   /api/admin/roles | supervisor admin | events
  POST   /api/admin/staff | admin
  LIST   /api/admin/sessions | staff | events
  POST   /api/admin/sessions/:id/end | staff
  POST   /api/admin/staff/:id/end-sessions | admin
  PUT    /api/admin/staff/:id | admin
  POST   /api/admin/users/:id/disable | supervisor
  POST   /api/admin/users/:id/enable | supervisor
  POST   /api/admin/users/:id/end-sessions | supervisor
  POST   /api/admin/organisations/:id/disable | supervisor
  POST   /api/admin/organisations/:id/enable | supervisor
  LIST   /api/admin/deposits | finance supervisor | events
  POST   /api/admin/deposits/:id/claim | finance supervisor
  POST   /api/admin/deposits/:id/release | finance supervisor
  POST   /api/admin/deposits/:id/decision | finance supervisor
  GET    /api/admin/deposits/:id/slip | finance supervisor
  GET    /api/admin/deposits/:id/timeline | finance supervisor
  LIST   /api/admin/adjustments | finance supervisor
  POST   /api/admin/adjustments | finance
  POST   /api/admin/adjustments/:id/decision | supervisor
  GET    /api/admin/adjustments/:id/timeline | finance supervisor
  LIST   /api/admin/banks | finance supervisor admin
  POST   /api/admin/banks | admin
  PUT    /api/admin/banks/:id | admin
  DELETE /api/admin/banks/:id | admin
  LIST   /api/admin/company-accounts | finance supervisor admin
  POST   /api/admin/company-accounts | admin
  PUT    /api/admin/company-accounts/:id | admin
  DELETE /api/admin/company-accounts/:id | admin
  LIST   /api/admin/reconciliations | finance operations supervisor
  POST   /api/admin/reconciliations | finance operations supervisor
  PUT    /api/admin/reconciliations | staff
  DELETE /api/admin/reconciliations | staff
  PUT    /api/admin/reconciliations/:id | staff
  DELETE /api/admin/reconciliations/:id | staff
  LIST   /api/admin/statement-differences | finance operations supervisor | events
  POST   /api/admin/statement-differences/:id/resolution | finance operations supervisor
  POST   /api/admin/statement-differences/:id/claim | finance operations supervisor
  POST   /api/admin/statement-differences/:id/release | finance operations supervisor
  GET    /api/admin/statement-differences/:id/timeline | finance operations supervisor
  GET    /api/admin/reconciliations/:id/timeline | finance operations supervisor
  LIST   /api/admin/book-audits | finance operations supervisor
  POST   /api/admin/book-audits | finance operations supervisor
  PUT    /api/admin/book-audits | staff
  DELETE /api/admin/book-audits | staff
  PUT    /api/admin/book-audits/:id | staff
  DELETE /api/admin/book-audits/:id | staff
  LIST   /api/admin/learned-operators | operations supervisor
  DELETE /api/admin/learned-operators/:id | operations
`;
