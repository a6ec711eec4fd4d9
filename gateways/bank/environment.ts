import { z } from 'zod';

/** The terminal that the simulator takes; refused in production. */
const SIMULATOR_MERCHANT_ID = '00000000-0000-4000-8000-000000000000';

/** How API and worker are told of the gateway: nothing else changes between the simulator and the real service. */
export const BANK_ENVIRONMENT = {
  BANK_URL: z.url(),
  BANK_MERCHANT_ID: z.string().regex(/^[0-9a-f-]{36}$/i, 'must be the 36 characters of a terminal').default(SIMULATOR_MERCHANT_ID),
};

/** What production refuses about it. */
export function unsafeBank({ BANK_URL: url, BANK_MERCHANT_ID: merchantId }: { BANK_URL: string; BANK_MERCHANT_ID: string }): string[] {
  return [
    ...(url.startsWith('https://') ? [] : ['BANK_URL must be https']),
    ...(merchantId === SIMULATOR_MERCHANT_ID ? ['BANK_MERCHANT_ID must be set'] : []),
  ];
}
