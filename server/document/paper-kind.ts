const kinds = [
  { type: 'image/jpeg', ending: 'jpg', head: [0xff, 0xd8, 0xff] },
  { type: 'image/png', ending: 'png', head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'application/pdf', ending: 'pdf', head: [0x25, 0x50, 0x44, 0x46, 0x2d] },
] as const;

/** What a picture or paper is by its content, never by its name; null for anything else. */
export function paperKind(bytes: Buffer): { type: string; ending: string } | null {
  return kinds.find(({ head }) => head.every((byte, index) => bytes[index] === byte)) ?? null;
}
