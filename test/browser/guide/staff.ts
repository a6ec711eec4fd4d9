import type { Endpoints } from '../../../scripts/stack/endpoints.ts';
import { Person } from '../../story/support/person.ts';
import { logInOf } from '../support/cases.ts';

/** What colleagues decide about one customer, by their API; their screens have a story of their own. */
export class Staff {
  readonly #people: Record<'expert' | 'secondExpert' | 'finance', Person>;

  private constructor(people: Record<'expert' | 'secondExpert' | 'finance', Person>) {
    this.#people = people;
  }

  static async logsIn(endpoints: Endpoints): Promise<Staff> {
    const [expert, secondExpert, finance] = await Promise.all((['expert', 'secondExpert', 'finance'] as const).map((name) => {
      const { identifier, password } = logInOf(endpoints, name);
      return new Person(endpoints.origin).logsIn(identifier, password);
    }));
    if (!expert || !secondExpert || !finance) throw new Error('Nobody is at the desks.');
    return new Staff({ expert, secondExpert, finance });
  }

  async decidesRegistration(who: 'expert' | 'secondExpert', nationalId: string, decision: object): Promise<void> {
    const person = this.#people[who];
    const [found] = await person.does('GET', `/admin/registrations?filter=${encodeURIComponent(JSON.stringify({ q: nationalId }))}`) as { id: string; version: number }[];
    await person.does('POST', `/admin/registrations/${found?.id}/decision`, { body: { expectedVersion: found?.version, reasons: [], ...decision } });
  }

  async decidesDeposit(id: string, decision: object): Promise<void> {
    const { version } = await this.#people.finance.does('GET', `/admin/deposits/${id}`) as { version: number };
    await this.#people.finance.does('POST', `/admin/deposits/${id}/decision`, { body: { expectedVersion: version, ...decision } });
  }
}
