const paths = {
  alert: 'M8 1.8 15 14H1L8 1.8ZM8 6v4M8 12v.2',
  bell: 'M3 12v-1l1-1.5V7a4 4 0 0 1 8 0v2.5l1 1.5v1zM6.5 14.5h3',
  check: 'm2.5 8.5 3.5 3.5 7.5-8',
  clock: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.5 1.5',
  columns: 'M2 2.5h12v11H2zM6 2.5v11M10 2.5v11',
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  dash: 'M3 8h10',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  download: 'M8 2v8m0 0 3.5-3.5M8 10 4.5 6.5M2 13.5h12',
  eye: 'M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8Zm7 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.2v4M8 4.8V5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14.5c.5-3 2.5-4.5 5.5-4.5s5 1.5 5.5 4.5',
  plus: 'M8 3v10M3 8h10',
  right: 'M6 3.5 10.5 8 6 12.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  upload: 'M8 10V2m0 0 3.5 3.5M8 2 4.5 5.5M2 13.5h12',
} as const;

export type IconName = keyof typeof paths;

/** A line icon beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
