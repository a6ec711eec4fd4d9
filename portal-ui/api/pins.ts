import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import { runKey } from './runs.ts';
import { saveFile } from './save-file.ts';
import type { Paged, Pin } from './types.ts';

/** As many as one call gives; the Excel file has all. */
export const PINS_SHOWN = 1_000;

export const usePins = (runId: string, everyMs: number | false) =>
  useQuery({
    queryKey: [...runKey(runId), 'pins'],
    queryFn: ({ signal }) => request<Paged<Pin>>('GET', `/portal/runs/${runId}/pins`, { query: { pageSize: PINS_SHOWN }, signal }),
    refetchInterval: everyMs,
  });

/** The codes are kept by the screen that shows them and nowhere else: not in the query cache, not on the device. */
export const useRevealPins = (runId: string) =>
  useMutation({
    mutationFn: (password: string) => request<Paged<Pin>>('POST', `/portal/runs/${runId}/pins/reveal`, { body: { password, pageSize: PINS_SHOWN } }),
    gcTime: 0,
  });

export const useDownloadPins = (runId: string) =>
  useMutation({
    mutationFn: (password: string) => saveFile(`/portal/runs/${runId}/pins.xlsx`, { password }, 'pins.xlsx'),
    gcTime: 0,
  });
