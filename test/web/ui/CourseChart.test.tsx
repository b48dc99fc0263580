import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CourseChart } from '../../../web/ui/CourseChart.tsx';
import { renderInPortal } from '../support.tsx';

it('draws each line under its name, and leaves the figures to the table for whoever does not see it', () => {
  const { container } = renderInPortal(
    <CourseChart
      lines={[
        { name: 'Rencana', look: 'expected', points: '0,100 100,0' },
        { name: 'Realisasi', look: 'reached', points: '0,100 50,80' },
      ]}
      top="Garis atas: 100 orang"
      ends={['Januari', 'Desember']}
    />,
  );
  for (const text of ['Rencana', 'Realisasi', 'Garis atas: 100 orang', 'Januari', 'Desember']) screen.getByText(text);
  const drawn = [...container.querySelectorAll('polyline')];
  expect(drawn.map((line) => line.getAttribute('points'))).toEqual(['0,100 100,0', '0,100 50,80']);
  expect(new Set(drawn.map((line) => line.getAttribute('class'))).size).toBe(2);
  expect([...container.querySelectorAll('svg')].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
});
