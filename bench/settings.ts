/** What all contenders share. */
export const WINDOW = 300;
export const LATENCY_MS = 30;

/** Numbers per contender and round: the slow ones get fewer, or a round would take an hour. */
export const NUMBERS = { run: 30_000, 'bare-loop': 30_000, 'graphile-worker': 20_000, 'pg-boss': 12_000, 'pg-boss, one poller': 3_000, 'temporal-activities': 1_500 } as const;

export const SMALL_RUN = 10_000;
export const LARGE_RUN = 100_000;
export const UPLOAD_ROWS = 100_000;
