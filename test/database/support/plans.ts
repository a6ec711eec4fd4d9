import type { Database } from '../../../database/connection.ts';

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** A node and all that is below it. */
export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Every statement that `ask` sends, with what PostgreSQL did for it; statements that only count are left out. */
export async function plansOf(db: Database, ask: (db: Database) => Promise<unknown>): Promise<PlanNode[][]> {
  const plans: PlanNode[][] = [];
  const explaining: Database = {
    ...db,
    query: async <T extends object>(text: string, params?: readonly unknown[]) => {
      if (!/^\s*select count\(/.test(text)) plans.push(await planOf(db, text, params));
      return db.query<T>(text, params);
    },
  };
  await ask(explaining);
  return plans;
}

/** What PostgreSQL did for this statement, or would do. */
export async function planOf(db: Database, text: string, params: readonly unknown[] = [], { analyze = true } = {}): Promise<PlanNode[]> {
  const [row] = await db.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (analyze ${analyze}, format json) ${text}`, params);
  return nodesOf((row?.['QUERY PLAN'][0] as { Plan: PlanNode }).Plan);
}

/** Rows of a table that were looked at, whether they fitted or not. */
export const lookedAt = (nodes: readonly PlanNode[], table: string): number => nodes.filter((node) => node['Relation Name'] === table)
  .reduce((sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)), 0);

/** Tables that were walked through from end to end. */
export const walkedThrough = (nodes: readonly PlanNode[]): string[] =>
  nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '');
