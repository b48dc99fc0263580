import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { NikField } from '../../../web/member/NikField.tsx';
import { NikReading } from '../../../web/member/NikReading.tsx';
import { renderInPortal } from '../support.tsx';

function Form() {
  const [nik, setNik] = useState('');
  return <NikField id="nik" value={nik} onChange={setNik} />;
}

it('groups the digits in fours while they are typed', async () => {
  renderInPortal(<Form />);
  const box = screen.getByLabelText('NIK (nomor KTP)');
  await userEvent.type(box, '1571074305900001');
  expect(box).toHaveProperty('value', '1571 0743 0590 0001');
});

it('keeps a letter as it was typed, so that it can be seen and corrected', async () => {
  renderInPortal(<Form />);
  const box = screen.getByLabelText('NIK (nomor KTP)');
  await userEvent.type(box, '1571O743');
  expect(box).toHaveProperty('value', '1571O743');
});

it('asks for digits on a phone and shows an example that is nobody', () => {
  renderInPortal(<Form />);
  const box = screen.getByLabelText('NIK (nomor KTP)');
  expect(box.getAttribute('inputmode')).toBe('numeric');
  expect(screen.getByText(/1571 0743 0590 0000/)).toBeTruthy();
});

it('confirms the birth date and sex that agree with the NIK, and takes them back on request', async () => {
  const onReject = vi.fn();
  renderInPortal(
    <NikReading
      facts={{ sex: 'FEMALE', birthDates: ['1990-05-03'] }}
      birthDate="1990-05-03"
      sex="FEMALE"
      onUse={() => undefined}
      onReject={onReject}
    />,
  );
  expect(screen.getByRole('status').textContent).toContain('Perempuan, lahir 3 Mei 1990');
  await userEvent.click(screen.getByRole('button', { name: 'Bukan ini?' }));
  expect(onReject).toHaveBeenCalledOnce();
});

it('offers the birth date of the NIK when another one was typed, in English too', async () => {
  const onUse = vi.fn();
  renderInPortal(
    <NikReading
      facts={{ sex: 'FEMALE', birthDates: ['1990-05-03'] }}
      birthDate="1991-05-03"
      sex="FEMALE"
      onUse={onUse}
      onReject={() => undefined}
    />,
    'en',
  );
  await userEvent.click(screen.getByRole('button', { name: '3 May 1990' }));
  expect(onUse).toHaveBeenCalledWith('1990-05-03');
});
