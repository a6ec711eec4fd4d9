import { useQuery } from '@tanstack/react-query';
import { groupKey } from './groups.ts';
import { orderKey } from './orders.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { UploadKind, Verdict } from '../../domain/order-lines/row.ts';
import type { StagedRow, StagedRowInput, UploadVerdict } from './types.ts';
import { uploadForm, type UploadOptions } from './upload.ts';
import { useChange } from './use-change.ts';
import { verdictOf } from './verdict-of.ts';

export interface UploadInput {
  file: File;
  kind: UploadKind;
  operatorCode?: number;
  productId?: string;
  mode: 'append' | 'replace';
  acceptSameFile?: boolean;
}

/** What a list is for: a draft, or a group. */
export interface Place {
  of: 'orders' | 'groups';
  id: string;
}

const uploadsPath = ({ of, id }: Place, uploadId: string) => `/portal/${of}/${id}/uploads/${uploadId}`;
const placeKey = ({ of, id }: Place) => (of === 'orders' ? orderKey(id) : groupKey(id));

/** Members of a group. */
export function sendMembers(groupId: string, input: Pick<UploadInput, 'file' | 'mode' | 'acceptSameFile'>, options: UploadOptions): Promise<UploadVerdict> {
  const form = new FormData();
  form.set('mode', input.mode);
  if (input.acceptSameFile) form.set('acceptSameFile', 'true');
  form.set('file', input.file);
  return uploadForm<UploadVerdict>(`/portal/groups/${groupId}/upload`, form, options).catch(verdictOf);
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

/** A list that was judged and that nobody has taken in yet. */
export interface WaitingUpload {
  uploadId: string;
  fileName: string;
  fromGroup: boolean;
  rows: number;
  rejected: number;
  createdAt: string;
}

export const useWaitingUpload = (place: Place) =>
  useQuery({
    queryKey: [...placeKey(place), 'waiting-upload'],
    queryFn: async ({ signal }) => (await request<{ items: WaitingUpload[] }>('GET', `/portal/${place.of}/${place.id}/uploads`, { signal })).items[0] ?? null,
  });

const stagedKey = (place: Place, uploadId: string) => [...placeKey(place), 'upload', uploadId] as const;

export const useUploadVerdict = (place: Place, uploadId: string) =>
  useQuery({
    queryKey: [...stagedKey(place, uploadId), 'verdict'],
    queryFn: ({ signal }) => request<UploadVerdict>('GET', uploadsPath(place, uploadId), { signal }),
  });

export const stagedPages = (place: Place, uploadId: string, verdict: Verdict) =>
  pages<StagedRow>([...stagedKey(place, uploadId), 'rows'], `${uploadsPath(place, uploadId)}/rows`, { verdict });

export const useMendRow = (place: Place, uploadId: string) =>
  useChange(
    ({ row, cells }: { row: number; cells: StagedRowInput }) =>
      request<StagedRow>('PUT', `${uploadsPath(place, uploadId)}/rows/${row}`, { body: cells }),
    stagedKey(place, uploadId),
  );

export const useDropRow = (place: Place, uploadId: string) =>
  useChange((row: number) => request<void>('DELETE', `${uploadsPath(place, uploadId)}/rows/${row}`), stagedKey(place, uploadId));

/** «ترابرد شده است»: writes one operator into every row that was refused for its operator. */
export const useMendOperators = (place: Place, uploadId: string) =>
  useChange(
    (operatorCode: OperatorCode) => request<{ mended: number }>('PUT', `${uploadsPath(place, uploadId)}/rows`, { body: { operatorCode } }),
    stagedKey(place, uploadId),
  );

export const useApplyUpload = (place: Place, uploadId: string) =>
  useChange(
    (acceptValidRows: boolean) => request<UploadVerdict>('POST', `${uploadsPath(place, uploadId)}/apply`, { body: { acceptValidRows } }),
    placeKey(place),
  );
