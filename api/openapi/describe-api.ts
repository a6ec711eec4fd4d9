import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { rolesOf } from '../frame/authorise.ts';
import type { AnswerShape, Route } from '../route.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable, for programs' }),
    detail: z.string().meta({ description: 'Persian, for people' }),
    errors: z.array(z.object({
      field: z.string().optional(), row: z.number().int().optional(), column: z.string().optional(), value: z.string().optional(), suggestion: z.string().optional(),
      code: z.string(), message: z.string(),
    })),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

/** The OpenAPI 3.1 description, made of the very schemas that validate. */
export function describeApi(routes: readonly Route[], origin: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const address = route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[address] = { ...paths[address], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kook API',
      version: '1',
      description:
        'Money is a decimal string of rials, mobiles are E.164, instants ISO 8601, dates Jalali (Asia/Tehran). Errors are RFC 9457 with a stable `code`. '
        + 'Every POST with an effect honours `Idempotency-Key` for 24 hours.',
    },
    servers: [{ url: origin }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  });
}

function operation(route: Route): ZodOpenApiOperationObject {
  const roles = rolesOf(route);
  return {
    operationId: `${route.method} ${route.path}`.replace(/[^a-zA-Z]+/g, '-').replace(/-$/, ''),
    summary: route.summary,
    tags: [route.path.split('/').slice(2, 4).join('/')],
    ...(roles === undefined ? {} : { security: [{ token: [] }], description: `Roles: ${roles.join(', ')}${route.activeOnly === true ? '; the organisation must be active' : ''}.${keysOf(route)}` }),
    requestParams: {
      ...(route.params instanceof z.ZodObject ? { path: route.params } : {}),
      ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
      ...(route.method === 'post' && roles !== undefined && route.secretAnswer !== true ? { header: z.object({ 'Idempotency-Key': z.string().max(255).optional() }) } : {}),
    },
    ...requestBody(route),
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, shape]) => [status, answer(status, shape)])),
      default: { description: 'A refusal', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function keysOf({ path, scope }: Route): string {
  if (!path.startsWith('/api/portal/')) return '';
  return scope === undefined ? ' API keys are refused.' : ` API keys need the scope ${scope}.`;
}

function requestBody({ body, multipart }: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (multipart === undefined) return body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
  const file = z.string().meta({ override: { type: 'string', format: 'binary' } });
  const fields = body instanceof z.ZodObject ? body.shape : {};
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: z.object({ [multipart.fileField]: file, ...fields }) } } } };
}

function answer(status: string, shape: AnswerShape): { description: string; content?: Record<string, object> } {
  if (shape === undefined) return { description: status === '204' ? 'Done' : 'No body' };
  if (shape instanceof z.ZodType) return { description: 'Answer', content: { 'application/json': { schema: shape } } };
  return { description: shape.description, content: { [shape.mediaType]: { schema: { type: 'string' } } } };
}
