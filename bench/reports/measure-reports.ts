import pg from 'pg';
import { describeMachine } from '../machine.ts';
import { measureQuestion, type ListFigure, type Side } from '../lists/measure-lists.ts';
import { startServer } from '../lists/open-database.ts';
import { seedCharges } from '../lists/seed-charges.ts';
import { measureExport, type ExportFigure } from './measure-exports.ts';
import { reportQuestions } from './queries.ts';
import { seedSettlements } from './seed-settlements.ts';

export interface ReportFigures {
  small: number;
  large: number;
  questions: ListFigure[];
  exports: ExportFigure[];
  machine: string;
}

const SMALL = 1_000;
const LARGE = 1_000_000;

/** The reports of one organisation that has everything, at 1,000 and at 1,000,000 charges, beside SQL that sums the charges themselves. */
export async function measureReports({ rounds, say, signal }: { rounds: number; say: (line: string) => void; signal: AbortSignal }): Promise<ReportFigures> {
  const server = await startServer(signal);
  const sides: Side[] = [];
  try {
    let organisationId = '';
    for (const [name, charges] of [['few', SMALL], ['many', LARGE]] as const) {
      const database = await server.create(name);
      const seeded = await seedCharges(database.owner, charges, say, 1);
      await seedSettlements(database.owner);
      organisationId = seeded.largestOrganisation;
      sides.push({ database, questions: reportQuestions(seeded), pool: new pg.Pool({ connectionString: database.appUrl, max: 4 }) });
    }
    const [few, many] = sides;
    if (few === undefined || many === undefined) throw new Error('two sizes are compared');
    const questions: ListFigure[] = [];
    for (const [i, question] of many.questions.entries()) {
      const figure = await measureQuestion(few, many, i, question, rounds);
      questions.push(figure);
      say(`  ${figure.small.toFixed(1)} → ${figure.large.toFixed(1)} ms, bare ${figure.bare.toFixed(1)} ms, ${figure.toBare.toFixed(2)} ×  ${figure.name}`);
    }
    const exports: ExportFigure[] = [];
    for (const format of ['rows', 'csv', 'xlsx'] as const) {
      const figure = await measureExport(many.database.appUrl, organisationId, format);
      exports.push(figure);
      say(`  ${format}: ${Math.round(figure.rows / figure.seconds)} rows/s, ${figure.memory.peak} MB at its peak`);
    }
    const [machine = ''] = await describeMachine(many.database.app);
    return { small: SMALL, large: LARGE, questions, exports, machine };
  } finally {
    for (const { pool, database } of sides) {
      await pool.end();
      await database.close();
    }
    await server.stop();
  }
}
