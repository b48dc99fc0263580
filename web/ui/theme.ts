import { createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f2f0',
  '#cfe6e2',
  '#a9d0ca',
  '#7ab7af',
  '#4f9d94',
  '#2f857b',
  '#1b7269',
  '#13675f',
  '#0e5f58',
  '#0a4843',
];

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dcd9',
  '#e9b4af',
  '#de8b84',
  '#d3655c',
  '#ca473d',
  '#c0352b',
  '#ba2d23',
  '#b3261e',
  '#8c1c15',
];

/**
 * Mantine's own palette fails contrast in places: shade 8 is dark enough for white text, and the placeholder, caption and
 * error colours are taken from the tokens (see mantine.css).
 */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 8,
  autoContrast: true,
  colors: { teal, red },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#17211f',
});
