import { useQuery } from '@tanstack/react-query';
import type { ApiScope } from '../../domain/api-scopes.ts';
import { request } from './request.ts';
import type { Paged, RialText } from './types.ts';
import { useChange } from './use-change.ts';

export interface ApiKey {
  id: string;
  name: string;
  /** How the secret begins: by it a key is recognised. */
  prefix: string;
  scopes: ApiScope[];
  dailyLimit: RialText | null;
  confirmedToday: RialText;
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  createdByName: string;
}

export interface ApiKeyInput {
  name: string;
  scopes: ApiScope[];
  /** Jalali day, until its end. */
  expiresAt?: string;
  dailyLimit?: RialText;
}

const KEYS = ['api-keys'] as const;

export const useApiKeys = (filter: { page: number; pageSize: number }) =>
  useQuery({ queryKey: [...KEYS, filter], queryFn: ({ signal }) => request<Paged<ApiKey>>('GET', '/portal/api-keys', { query: { ...filter }, signal }) });

/** The secret is in this answer and nowhere else. */
export const useCreateKey = () =>
  useChange((key: ApiKeyInput) => request<{ id: string; secret: string }>('POST', '/portal/api-keys', { body: key, once: true }), KEYS);

export const useRevokeKey = () => useChange((id: string) => request<void>('DELETE', `/portal/api-keys/${id}`), KEYS);
