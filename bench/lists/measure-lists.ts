import pg from 'pg';
import { describeMachine } from '../machine.ts';
import { median } from '../statistics.ts';
import { startServer, type BenchDatabase } from './open-database.ts';
import { questionsAbout, type Question } from './queries.ts';
import { seedCharges } from './seed-charges.ts';

/** Milliseconds are medians; ratios are those of neighbours in time, the median over the rounds. */
export interface ListFigure {
  name: string;
  /** Whether it is a first page that must not get slower with size. */
  firstPage: boolean;
  small: number;
  large: number;
  /** The same page and total in bare SQL, at the large size. */
  bare: number;
  toBare: number;
  toSmall: number;
}

export interface ListFigures {
  small: number;
  large: number;
  lists: ListFigure[];
  machine: string;
}

/** Milliseconds are short: many rounds cost little. */
export const LIST_ROUNDS = 15;
export const SMALL = 10_000;
export const LARGE = 1_000_000;

interface Asked {
  rounds: number;
  say: (line: string) => void;
  signal: AbortSignal;
}

export interface Side {
  database: BenchDatabase;
  pool: pg.Pool;
  questions: Question[];
}

/** The same questions at 10,000 and at 1,000,000 charges, each in a database of its own, beside the bare SQL of the same page and total. */
export async function measureLists({ rounds, say, signal }: Asked): Promise<ListFigures> {
  const server = await startServer(signal);
  const sides: Side[] = [];
  try {
    for (const [name, charges] of [['few', SMALL], ['many', LARGE]] as const) {
      const database = await server.create(name);
      const questions = questionsAbout(await seedCharges(database.owner, charges, say));
      sides.push({ database, questions, pool: new pg.Pool({ connectionString: database.appUrl, max: 4 }) });
    }
    const [few, many] = sides;
    if (few === undefined || many === undefined) throw new Error('two sizes are compared');
    const lists: ListFigure[] = [];
    for (const [i, question] of many.questions.entries()) {
      const figure = await measureQuestion(few, many, i, question, rounds);
      lists.push(figure);
      say(`  ${ms(figure.small)} → ${ms(figure.large)} ms, bare ${ms(figure.bare)} ms, ${figure.toBare.toFixed(2)} ×  ${figure.name}`);
    }
    const [machine = ''] = await describeMachine(many.database.app);
    return { small: SMALL, large: LARGE, lists, machine };
  } finally {
    for (const { pool, database } of sides) {
      await pool.end();
      await database.close();
    }
    await server.stop();
  }
}

const ms = (value: number) => value.toFixed(1).padStart(7);

export async function measureQuestion(few: Side, many: Side, index: number, question: Question, rounds: number): Promise<ListFigure> {
  const same = few.questions[index];
  if (same?.name !== question.name) throw new Error('both sizes are asked the same');
  const turns = {
    small: () => same.ours(few.database.app),
    large: () => question.ours(many.database.app),
    bare: () => askBare(many.pool, question),
  };
  const times: Record<keyof typeof turns, number>[] = [];
  // One round for caches and connections; then by turns, who goes first changing too.
  for (let round = -1; round < rounds; round += 1) {
    const took = { small: 0, large: 0, bare: 0 };
    const order = Object.keys(turns) as (keyof typeof turns)[];
    if (round % 2 === 0) order.reverse();
    for (const who of order) took[who] = await timed(turns[who]);
    if (round >= 0) times.push(took);
  }
  const middle = (of: (took: (typeof times)[number]) => number) => median(times.map(of));
  return {
    name: question.name, firstPage: question.firstPage === true,
    small: middle(({ small }) => small), large: middle(({ large }) => large), bare: middle(({ bare }) => bare),
    toBare: middle(({ large, bare }) => large / bare), toSmall: middle(({ large, small }) => large / small),
  };
}

async function askBare(pool: pg.Pool, { bare, bareThen }: Question): Promise<void> {
  const [first] = await Promise.all(bare.map(({ text, params }) => pool.query<{ id?: unknown }>(text, params)));
  if (bareThen !== undefined) await pool.query(bareThen, [first?.rows.map(({ id }) => id)]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
