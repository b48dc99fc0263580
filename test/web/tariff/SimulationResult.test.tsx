import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Quote, SimulationResult } from '../../../web/tariff/SimulationResult.tsx';
import { readSimulation } from '../../../web/tariff/simulation.ts';
import { renderInPortal } from '../support.tsx';

const rate = { regulation: 'PP 44/2015', article: null, certainty: 'A', basis: 'FLAT', rate: null } as const;
const discount = { name: 'Keringanan 50%', regulation: 'PP 50/2025', article: 'pasal 4', until: '2027-01-01' };
const line = (amount: string, adjustment: typeof discount | null) => ({
  ...{ programme: 'JKM', payer: 'WORKER', ordinary: '16800', amount, rate, adjustment, band: null, cap: null },
});
const month = (name: string, amount: string, adjustment: typeof discount | null) => ({
  ...{ month: name, perPerson: amount, total: amount, lines: [line(amount, adjustment)] },
});
const quote = {
  ...{ perPerson: '25200', total: '25200', afterDiscount: null },
  months: [month('2026-12', '8400', discount), month('2027-01', '16800', null)],
} as unknown as Quote;

const show = (inBoth: boolean) =>
  renderInPortal(
    <SimulationResult
      {...{ quote, inBoth, group: { name: 'Nelayan Bahari' }, choices: undefined }}
      simulation={readSimulation(new URLSearchParams('bulan=2&orang=1'), '2026-12')}
    />,
  );

it('prints sums, discount and heads in the other language too, below those of the page', async () => {
  const { container } = show(true);
  expect(await screen.findByText('Contribution simulation: Nelayan Bahari')).toBeTruthy();
  const other = container.querySelector('[lang="en"]');
  expect(other?.textContent).toContain('Rp8,400 until Dec 2026');
  expect(other?.textContent).toContain('from Jan 2027 Rp16,800');
  expect(other?.textContent).toContain('How it adds up');
  expect(container.textContent).toContain('Rp8.400 sampai Des 2026');
});

it('prints one language unless asked', () => {
  expect(show(false).container.querySelector('[lang]')).toBeNull();
});
