import { orderKey } from '../api/orders.ts';
import { sendWorkbook, type UploadInput } from '../api/uploads.ts';
import { useSending } from '../api/use-sending.ts';

/** Sends a workbook to an order. */
export const useUpload = (orderId: string) =>
  useSending((input: UploadInput, options) => sendWorkbook(orderId, input, options), orderKey(orderId));
