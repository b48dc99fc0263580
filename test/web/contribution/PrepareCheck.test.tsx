import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PrepareCheck } from '../../../web/contribution/PrepareCheck.tsx';
import { renderInPortal } from '../support.tsx';

const none = { registered: 4, written: 12, missing: 0, amount: '0', before: 0, months: [], unpriced: [] };
const month = (name: string, missing: number) => ({
  ...{ month: name, written: 1, missing, amount: String(missing * 16_800), unpriced: 1 },
});

describe('Before months are prepared', () => {
  it('the page says how many would be written for how much, month by month', () => {
    const months = [month('2026-10', 2), month('2026-11', 2)];
    renderInPortal(<PrepareCheck check={{ ...none, missing: 4, amount: '67200', months }} isPast />);
    expect(screen.getByRole('status').textContent).toContain('4 bulan iuran akan dicatat: Rp67.200');
    expect(screen.getByRole('status').textContent).toContain('langsung tampak belum dibayar');
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('it says who has no price and why', () => {
    renderInPortal(
      <PrepareCheck
        check={{
          ...none,
          unpriced: [
            { reason: 'WAGE_MISSING', people: 3, personMonths: 6, months: ['2026-11', '2026-12'] },
            { reason: 'TARIFF_UNKNOWN', people: 120, personMonths: 240, months: ['2028-11', '2028-12'] },
          ],
        }}
        isPast={false}
      />,
      'en',
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '3 people: the wage is not filled in (6 contribution months)',
      '120 people: no tariff yet for Nov 2028 – Dec 2028 (240 contribution months)',
    ]);
    expect(screen.getByRole('status').textContent).toContain('There is no month to write');
  });
});
