import { judgeChargeRow, type ChargeRowContext } from './judge-charge-row.ts';
import { judgeGroupRow } from './judge-group-row.ts';
import { judgePackageRow, type PackageRowContext } from './judge-package-row.ts';
import type { JudgedLine, JudgedRow, RowCells, Verdict } from './row.ts';

export type LineJudgeOptions = (({ kind: 'charge' } & ChargeRowContext) | ({ kind: 'group' } & ChargeRowContext) | ({ kind: 'internet-package' } & PackageRowContext)) & {
  /** Numbers that the order or group already holds, so that an appended list is warned about them too. */
  alreadyListed?: (mobile: string) => boolean;
};

export interface UploadTotals {
  /** Rows that are not blank: accepted + warnings + rejected. */
  rows: number;
  accepted: number;
  warnings: number;
  rejected: number;
  skipped: number;
  /** Rial of accepted and warned rows; 0 for packages, whose price the catalogue knows. */
  amount: bigint;
}

export interface LineJudge {
  judge(row: number, cells: RowCells): JudgedRow;
  totals(): UploadTotals;
}

const COUNTED: Record<Verdict, keyof Omit<UploadTotals, 'rows' | 'amount'>> = {
  accepted: 'accepted',
  warning: 'warnings',
  rejected: 'rejected',
  skipped: 'skipped',
};

/**
 * Judges the rows of one list in their order. The same number several times is legal (the way to charge more than
 * a million rial), so it is only a warning, and only after a row that was itself taken. In a group it stands once.
 */
export function createLineJudge(options: LineJudgeOptions): LineJudge {
  const taken = new Set<string>();
  const totals: UploadTotals = { rows: 0, accepted: 0, warnings: 0, rejected: 0, skipped: 0, amount: 0n };
  let amount = 0;

  return {
    judge(row, cells) {
      const line = judgeCells(cells, options);
      if (line.mobile !== undefined && line.verdict !== 'rejected') {
        if (taken.has(line.mobile) || options.alreadyListed?.(line.mobile)) {
          line.codes.push(options.kind === 'group' ? 'repeated-member' : 'repeated-number');
          line.verdict = 'warning';
        }
        taken.add(line.mobile);
        // 200,000 rows of 1,000,000 rial stay far below 2^53.
        amount += Number(line.amount ?? 0);
      }
      totals[COUNTED[line.verdict]] += 1;
      if (line.verdict !== 'skipped') totals.rows += 1;
      return { row, ...line };
    },
    totals: () => ({ ...totals, amount: BigInt(amount) }),
  };
}

function judgeCells(cells: RowCells, options: LineJudgeOptions): JudgedLine {
  switch (options.kind) {
    case 'charge': return judgeChargeRow(cells, options);
    case 'internet-package': return judgePackageRow(cells, options);
    case 'group': return judgeGroupRow(cells, options);
  }
}
