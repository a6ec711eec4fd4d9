/** Settings of the job queues; the page of results states them. */
export const GRAPHILE_SETTINGS = {
  localQueueSize: 600,
  completeJobBatchDelayMs: 50,
  failJobBatchDelayMs: 50,
  poolForJobs: 10,
  /** Connections on which jobs write their row. */
  poolForRows: 20,
} as const;

export const PG_BOSS_SETTINGS = {
  /** The least that it takes; each poller fetches once in it. */
  pollingIntervalSeconds: 0.5,
  pollers: 8,
  batchSize: 300,
  poolForJobs: 10,
  poolForRows: 20,
} as const;

export const TEMPORAL_SETTINGS = {
  /** Numbers of a child workflow; each keeps `windowOfChild` activities open. */
  numbersOfChild: 250,
  poolForRows: 20,
} as const;
