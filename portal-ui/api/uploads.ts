import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { UploadKind, Verdict } from '../../domain/order-lines/row.ts';
import type { Paged, StagedRow, StagedRowInput, UploadVerdict } from './types.ts';
import { uploadForm, type UploadOptions } from './upload.ts';
import { useChange } from './use-change.ts';

export interface UploadInput {
  file: File;
  kind: UploadKind;
  operatorCode?: number;
  productId?: string;
  mode: 'append' | 'replace';
  acceptSameFile?: boolean;
}

const uploadsPath = (orderId: string, uploadId: string) => `/portal/orders/${orderId}/uploads/${uploadId}`;

/** Rows that were refused are a verdict to work on, not a failure: nothing is in the order yet, and the rows are staged. */
function verdictOf(error: unknown): UploadVerdict {
  if (error instanceof ApiProblem && error.status === 422 && typeof error.body['uploadId'] === 'string') {
    return error.body as unknown as UploadVerdict;
  }
  throw error;
}

export function sendWorkbook(orderId: string, input: UploadInput, options: UploadOptions): Promise<UploadVerdict> {
  const form = new FormData();
  form.set('kind', input.kind);
  form.set('mode', input.mode);
  if (input.operatorCode) form.set('operatorCode', String(input.operatorCode));
  if (input.productId) form.set('productId', input.productId);
  if (input.acceptSameFile) form.set('acceptSameFile', 'true');
  // Last, so that the server knows what it reads before it reads it.
  form.set('file', input.file);
  return uploadForm<UploadVerdict>(`/portal/orders/${orderId}/upload`, form, options).catch(verdictOf);
}

export const stagedKey = (orderId: string, uploadId: string) => [...orderKey(orderId), 'upload', uploadId] as const;

export const useUploadVerdict = (orderId: string, uploadId: string) =>
  useQuery({
    queryKey: [...stagedKey(orderId, uploadId), 'verdict'],
    queryFn: ({ signal }) => request<UploadVerdict>('GET', uploadsPath(orderId, uploadId), { signal }),
  });

export interface StagedFilter {
  verdict: Verdict | '';
  page: number;
  pageSize: number;
}

export const useStagedRows = (orderId: string, uploadId: string, filter: StagedFilter) =>
  useQuery({
    queryKey: [...stagedKey(orderId, uploadId), filter],
    queryFn: ({ signal }) =>
      request<Paged<StagedRow>>('GET', `${uploadsPath(orderId, uploadId)}/rows`, { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const useMendRow = (orderId: string, uploadId: string) =>
  useChange(
    ({ row, cells }: { row: number; cells: StagedRowInput }) =>
      request<StagedRow>('PUT', `${uploadsPath(orderId, uploadId)}/rows/${row}`, { body: cells }),
    stagedKey(orderId, uploadId),
  );

export const useDropRow = (orderId: string, uploadId: string) =>
  useChange((row: number) => request<void>('DELETE', `${uploadsPath(orderId, uploadId)}/rows/${row}`), stagedKey(orderId, uploadId));

/** «ترابرد شده است»: writes one operator into every row that was refused for its operator. */
export const useMendOperators = (orderId: string, uploadId: string) =>
  useChange(
    (operatorCode: OperatorCode) => request<{ mended: number }>('PUT', `${uploadsPath(orderId, uploadId)}/rows`, { body: { operatorCode } }),
    stagedKey(orderId, uploadId),
  );

export const useApplyUpload = (orderId: string, uploadId: string) =>
  useChange(
    (acceptValidRows: boolean) => request<UploadVerdict>('POST', `${uploadsPath(orderId, uploadId)}/apply`, { body: { acceptValidRows } }),
    orderKey(orderId),
  );
