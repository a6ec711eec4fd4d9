import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UploadKind } from '../../domain/order-lines/row.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { OrderPlan } from '../../domain/recurrence/index.ts';
import type { SaleType } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged, RialText } from './types.ts';
import { useChange } from './use-change.ts';

export interface TemplateFill {
  kind: UploadKind;
  /** Absent: a list that is handed in each time. */
  group?: { id: string; name: string; memberCount: number };
  product?: { id: string; name: string; operatorCode: OperatorCode };
  amount?: RialText;
}

export interface Template {
  id: string;
  name: string;
  saleType: SaleType;
  plan?: OrderPlan;
  fills: TemplateFill[];
  createdAt: string;
}

const TEMPLATES = ['templates'] as const;

export const useTemplates = (filter: { q: string; page: number; pageSize: number }) =>
  useQuery({
    queryKey: [...TEMPLATES, filter],
    queryFn: ({ signal }) => request<Paged<Template>>('GET', '/portal/templates', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const useSaveTemplate = () =>
  useChange((template: { name: string; orderId: string; withGroups: boolean }) => request<Template>('POST', '/portal/templates', { body: template }), TEMPLATES);

export const useDeleteTemplate = () => useChange((id: string) => request<void>('DELETE', `/portal/templates/${id}`), TEMPLATES);
