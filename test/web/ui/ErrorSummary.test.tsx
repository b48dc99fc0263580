import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ErrorSummary } from '../../../web/ui/ErrorSummary.tsx';
import { renderInPortal } from '../support.tsx';

const problems = [
  { fieldId: 'nik', message: 'NIK belum diisi.' },
  { fieldId: 'name', message: 'Nama belum diisi.' },
];

it('takes the focus when a form was submitted with problems', () => {
  renderInPortal(<ErrorSummary problems={problems} attempt={1} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  expect(screen.getByText('Ada 2 hal yang perlu diperbaiki')).toBeTruthy();
});

it('leaves the focus alone before anything was submitted', () => {
  renderInPortal(<ErrorSummary problems={problems} attempt={0} />);
  expect(document.activeElement).toBe(document.body);
});

it('leads from each problem to its field', async () => {
  renderInPortal(
    <>
      <ErrorSummary problems={problems} attempt={1} />
      <input id="nik" />
      <input id="name" />
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Nama belum diisi.' }));
  expect(document.activeElement?.id).toBe('name');
});

it('counts one problem in the singular in English', () => {
  renderInPortal(<ErrorSummary problems={problems.slice(0, 1)} attempt={1} />, 'en');
  expect(screen.getByText('There is 1 problem')).toBeTruthy();
});

it('shows nothing when nothing is wrong', () => {
  renderInPortal(<ErrorSummary problems={[]} attempt={3} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
