import { Pool } from 'undici';
import { readStatement } from './read-statement.ts';
import type { StatementGateway } from './statement-gateway.ts';

interface HttpStatementOptions {
  /** Origin of the operators' switch. */
  url: string;
  /** Until the first byte, and between two pieces. */
  timeoutMs?: number;
}

/** The HTTP client of statements. Not that of charges: an answer there is a few hundred bytes, a statement a million lines. */
export function createHttpStatementGateway({ url, timeoutMs = 60_000 }: HttpStatementOptions): StatementGateway {
  const pool = new Pool(url, { connections: 4, pipelining: 1, connectTimeout: 5_000, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  return {
    async open(operatorCode, day) {
      try {
        const query = new URLSearchParams({ date: day, operatorCode: String(operatorCode) });
        const answer = await pool.request({ method: 'GET', path: `/statement?${query.toString()}`, headers: { accept: 'application/x-ndjson' } });
        if (answer.statusCode === 200) return { kind: 'statement', chunks: readStatement(answer.body) };
        await answer.body.dump();
        return answer.statusCode === 404 ? { kind: 'not-ready' } : { kind: 'silence', reason: `http-${answer.statusCode}` };
      } catch (error) {
        const code = (error as { code?: unknown }).code;
        return { kind: 'silence', reason: typeof code === 'string' ? code : 'no-answer' };
      }
    },
    close: () => pool.close(),
  };
}
