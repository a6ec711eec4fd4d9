import { ATTACKS } from './attacks/index.ts';
import { printPaymentFigures } from './payments/print-payment-figures.ts';
import { runPaymentsDrill } from './payments/run-payments-drill.ts';
import { printFigures } from './print-figures.ts';
import { printScheduleFigures } from './schedule/print-schedule-figures.ts';
import { runScheduleDrill } from './schedule/run-schedule-drill.ts';
import { runDrill, type DrillOptions } from './run-drill.ts';

/** A drill by its name on the command line: what it does, and a run of it that prints its figures. */
interface Drill {
  what: string;
  /** Answers how many things were not as they must be. */
  run(options: DrillOptions): Promise<number>;
}

const attacks = Object.entries(ATTACKS).map(([name, attack]): [string, Drill] => [name, {
  what: attack.what,
  async run(options) {
    const figures = await runDrill(attack, options);
    printFigures(name, figures, options.say);
    return figures.differences.length;
  },
}]);

export const DRILLS: Record<string, Drill> = {
  ...Object.fromEntries(attacks),
  payments: {
    what: 'callbacks replayed, forged and out of order, other amounts, a bank that falls silent; kill -9 between verify and credit',
    async run(options) {
      const figures = await runPaymentsDrill(options);
      printPaymentFigures('payments', figures, options.say);
      return figures.differences.length;
    },
  },
  schedule: {
    what: 'everything is killed across the times of planned orders, and started again after them',
    async run(options) {
      const figures = await runScheduleDrill(options);
      printScheduleFigures(figures, options.say);
      return figures.differences.length;
    },
  },
};
