/** The bank's simulator, seen from outside: its book, and its faults. */
export interface BankAtHand {
  /** Sets these faults and ends all others. */
  faults(faults: object): Promise<void>;
  book(): Promise<BookedPayment[]>;
}

export interface BookedPayment {
  authority: string;
  /** What was paid, in rial as text. */
  amount: string;
  state: 'IN_BANK' | 'PAID' | 'VERIFIED' | 'FAILED' | 'REVERSED' | 'RETURNED';
  timesVerified: number;
}

export function bankAtHand(url: string): BankAtHand {
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(url + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`The bank refuses ${method} ${path}: ${await answer.text()}`);
    return answer;
  };
  return {
    async faults(faults) {
      await call('DELETE', '/faults');
      if (Object.keys(faults).length > 0) await call('PUT', '/faults', faults);
    },
    book: async () => (await (await call('GET', '/payments')).json()) as BookedPayment[],
  };
}
