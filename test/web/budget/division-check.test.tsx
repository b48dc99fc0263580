import { fireEvent, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { DivisionCheck } from '../../../web/budget/DivisionCheck.tsx';
import type { CheckedDivision } from '../../../web/budget/division-file.request.ts';
import { QuotaEffectFacts } from '../../../web/budget/QuotaEffectFacts.tsx';
import { renderInPortal } from '../support.tsx';

const good: CheckedDivision = {
  ...{ isOpen: false, changed: 2, readyCount: 2, problemCount: 0, leftOutCount: 0, problems: [], leftOut: [] },
  ready: [
    {
      row: 2,
      name: 'Baru Sungai Tutung',
      amount: '12000000',
      before: '10000000',
      quotas: { MME: 20, PR: 5, OTHER: 0 },
    },
    { row: 3, name: 'Sungai Medang', amount: '8000000', before: '10000000', quotas: null },
  ],
  sums: [{ unitKind: 'ANY', whole: '20000000', named: '20000000', kept: '0' }],
};

function shown(checked: Partial<CheckedDivision>, locale: 'id' | 'en' = 'id') {
  const onDivide = vi.fn(async () => {});
  renderInPortal(
    <MemoryRouter>
      <DivisionCheck checked={{ ...good, ...checked }} isBusy={false} onDivide={onDivide} onOtherFile={() => {}} />
    </MemoryRouter>,
    locale,
  );
  return onDivide;
}
const acts = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('A checked division of a draft', () => {
  it('that adds up is divided by one press', () => {
    const onDivide = shown({});
    expect(screen.getByText('2 unit siap dibagi')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Bagi ke 2 unit' }));
    expect(onDivide).toHaveBeenCalledWith({});
  });

  it('that does not add up says by how much, and cannot be divided', () => {
    shown({ sums: [{ unitKind: 'ANY', whole: '20000001', named: '20000000', kept: '0' }] }, 'en');
    expect(screen.getByText('Rp1 short')).toBeTruthy();
    expect(acts()).toEqual(['Choose the corrected file']);
  });

  it('says beforehand whom it leaves out, and what has to be mended', () => {
    shown({
      ...{ leftOutCount: 1, leftOut: [{ regionId: 1, name: 'Sungai Deras', amount: '0' }] },
      problemCount: 1,
      problems: [{ row: 4, column: 'amount', code: 'TRANSFER_AMOUNT', message: 'Jumlah harus lebih dari Rp0.' }],
    });
    expect(screen.getByText('Unit itu tidak akan mendapat dana dari anggaran ini.')).toBeTruthy();
    expect(screen.getByText('Sungai Deras')).toBeTruthy();
    expect(screen.getByText('Jumlah harus lebih dari Rp0.')).toBeTruthy();
    expect(acts()).toEqual(['Pilih berkas yang sudah diperbaiki']);
  });
});

describe('A checked division of an open budget', () => {
  it('asks for the decree before money moves', () => {
    const onDivide = shown({ isOpen: true });
    fireEvent.click(screen.getByRole('button', { name: 'Ubah dana 2 unit' }));
    expect(onDivide).not.toHaveBeenCalled();
    expect(screen.getAllByText('Isi nomor SK, paling sedikit 3 huruf.').length).toBeGreaterThan(0);
    expect(screen.getAllByText('Isi tanggal.').length).toBeGreaterThan(0);
  });

  it('that changes nothing says so', () => {
    shown({ isOpen: true, changed: 0 });
    expect(screen.getByText('Berkas ini sama dengan pembagian sekarang')).toBeTruthy();
    expect(acts()).toEqual(['Pilih berkas lain']);
  });
});

describe('What new quotas come to', () => {
  const effect = {
    ...{ units: 3, changed: 3, cost: '5040000', need: '30240000', left: '30240000' },
    ...{ unitsShort: 0, short: '0', unitsBelow: 0 },
  };

  it('is told with the money that is left, and that it lasts', () => {
    renderInPortal(<QuotaEffectFacts effect={effect} />);
    expect(screen.getByText('Rp5.040.000')).toBeTruthy();
    expect(screen.getByText('Dananya cukup sampai akhir masa perlindungan')).toBeTruthy();
  });

  it('is told as cheaper where it is, and where money or places are missing', () => {
    renderInPortal(
      <QuotaEffectFacts effect={{ ...effect, cost: '-168000', unitsShort: 1, short: '1', unitsBelow: 2 }} />,
    );
    expect(screen.getByText('Lebih murah untuk bulan sisanya')).toBeTruthy();
    expect(screen.getByText('Rp168.000')).toBeTruthy();
    expect(screen.getByText('Dana tidak cukup di 1 unit: kurang Rp1')).toBeTruthy();
    expect(screen.getByText('Di 2 unit sudah dicadangkan lebih banyak orang')).toBeTruthy();
    expect(screen.queryByText('Dananya cukup sampai akhir masa perlindungan')).toBeNull();
  });
});
