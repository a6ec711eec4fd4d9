import { z } from 'zod';
import { defineRoute } from '../../route.ts';

/** A process's page is this and its id: `…/workflows/run/<id>`, the id encoded. */
const workflowsOf = (uiUrl: string, namespace: string) => `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows`;

export default defineRoute({
  method: 'get',
  path: '/api/admin/temporal-ui',
  access: 'signed-in',
  summary: 'Where Temporal’s own pages of our processes are, for links; absent where there are none',
  answers: { 200: z.object({ workflows: z.string().optional().meta({ description: 'Begin of a process’s address; its encoded id follows after a slash' }) }) },
  handler(ctx) {
    const { uiUrl, namespace } = ctx.config.temporal;
    return { status: 200, body: uiUrl === undefined || uiUrl === '' ? {} : { workflows: workflowsOf(uiUrl, namespace) } };
  },
});
