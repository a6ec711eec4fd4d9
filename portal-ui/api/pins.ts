import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import { runKey } from './runs.ts';
import { saveFile } from './save-file.ts';
import type { Paged, Pin } from './types.ts';

/** As many as one call gives. */
const MOST_IN_A_CALL = 1_000;

export const usePins = (runId: string, paging: { page: number; pageSize: number }, everyMs: number | false) =>
  useQuery({
    queryKey: [...runKey(runId), 'pins', paging],
    queryFn: ({ signal }) => request<Paged<Pin>>('GET', `/portal/runs/${runId}/pins`, { query: { ...paging }, signal }),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });

/** The codes are kept by the screen that shows them and nowhere else: not in the query cache, not on the device. */
export const useRevealPins = (runId: string) =>
  useMutation({
    mutationFn: async (password: string) => {
      const pins: Pin[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total } = await request<Paged<Pin>>('POST', `/portal/runs/${runId}/pins/reveal`, { body: { password, page, pageSize: MOST_IN_A_CALL } });
        pins.push(...items);
        if (items.length === 0 || pins.length >= total) return pins;
      }
    },
    gcTime: 0,
  });

export const useDownloadPins = (runId: string) =>
  useMutation({
    mutationFn: (password: string) => saveFile(`/portal/runs/${runId}/pins.xlsx`, { password }, 'pins.xlsx'),
    gcTime: 0,
  });
