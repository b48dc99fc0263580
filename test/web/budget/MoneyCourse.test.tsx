import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MoneyMonthFragment } from '../../../web/budget/BudgetCharts.generated.ts';
import { MoneyCourse } from '../../../web/budget/MoneyCourse.tsx';
import { renderInPortal } from '../support.tsx';

const month = (name: string, more: Partial<MoneyMonthFragment> = {}): MoneyMonthFragment => ({
  ...{ month: name, planned: '0', received: '0', spent: '0' },
  ...more,
});
const drawn = (container: HTMLElement) => [...container.querySelectorAll('polyline')];

it('draws what was planned, came and was paid from the first month to the last, and tells the same in a table', () => {
  const { container } = renderInPortal(
    <MoneyCourse months={[month('2024-11', { planned: '300' }), month('2024-12', { received: '100' })]} />,
  );
  expect(drawn(container)).toHaveLength(3);
  for (const name of ['Rencana', 'Diterima', 'Dibayar']) expect(screen.getAllByText(name).length).toBeGreaterThan(1);
  expect(container.querySelector('figure')?.textContent).toMatch(/Garis atas: Rp300.*Nov 2024Des 2024$/);
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

it('ends where it begins when there is one month', () => {
  const { container } = renderInPortal(<MoneyCourse months={[month('2024-11', { planned: '300' })]} />);
  expect(container.querySelector('figure')?.textContent).toMatch(/Rp300Nov 2024$/);
});
