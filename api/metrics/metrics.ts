/** Upper bounds in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  count: number;
  seconds: number;
  buckets: number[];
}

/** Requests of this process by route, counted in memory and written in Prometheus' text form. */
export class Metrics {
  private readonly series = new Map<string, Series>();

  /** `route` is the pattern, never the address: an address may hold ids and searches. */
  record(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route.replace(/["\\\n]/g, '')}",status="${status}"`;
    const series = this.series.get(labels) ?? { count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
    series.count += 1;
    series.seconds += seconds;
    BUCKETS.forEach((bound, index) => {
      if (seconds <= bound) series.buckets[index] = (series.buckets[index] ?? 0) + 1;
    });
    this.series.set(labels, series);
  }

  text(): string {
    const lines = ['# HELP kook_http_request_duration_seconds Time to answer a request.', '# TYPE kook_http_request_duration_seconds histogram'];
    for (const [labels, series] of this.series) {
      series.buckets.forEach((n, index) => lines.push(`kook_http_request_duration_seconds_bucket{${labels},le="${BUCKETS[index]}"} ${n}`));
      lines.push(`kook_http_request_duration_seconds_bucket{${labels},le="+Inf"} ${series.count}`);
      lines.push(`kook_http_request_duration_seconds_sum{${labels}} ${series.seconds}`);
      lines.push(`kook_http_request_duration_seconds_count{${labels}} ${series.count}`);
    }
    return `${lines.join('\n')}\n`;
  }
}
