import { defineRoute } from '../../../route.ts';
import { registrationAnswer, registrationBody } from './registration-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/registration',
  access: 'signed-in',
  summary: 'Where the organisation stands on its way to become a customer: details, documents, reviews, what may be changed',
  answers: { 200: registrationAnswer },
  handler: async (ctx) => ({ status: 200, body: await registrationBody(ctx) }),
});
