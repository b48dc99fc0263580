import type { MouPaperKind } from '../../mou-document/mou-document.codes.ts';

/** A paper of an agreement of the demo, oldest version first. */
export interface DemoPaper {
  /** Key of the agreement. */
  readonly mou: string;
  readonly kind: MouPaperKind;
  readonly versions: number;
}

/** Agreements whose papers are all there. Of the others the office or the partner still owes some. */
const complete: readonly string[] = ['bkbk', 'staff', 'ppsu', 'muaroJambi', 'riders'];
const SIGNED_GROUPS_WITH_SCAN = 8;

/** What is on file; the next year's agreement of Jambi, Banyuwangi's and the two latest groups' lack their scans. */
export function demoPapers(signedGroups: readonly string[]): DemoPaper[] {
  const scans = [...complete, 'facilitators', ...signedGroups.slice(0, SIGNED_GROUPS_WITH_SCAN)];
  return [
    ...scans.map((mou) => ({ mou, kind: 'SIGNED' as const, versions: mou === 'bkbk' ? 2 : 1 })),
    ...complete.map((mou) => ({ mou, kind: 'AUTHORITY' as const, versions: 1 })),
    { mou: 'bkbk', kind: 'MINUTES', versions: 1 },
  ];
}

/** A page that says what it is, as small as a PDF can be. */
export function demoPage(text: string): Buffer {
  const drawn = `BT /F1 14 Tf 60 760 Td (${text.replace(/[()\\]/g, '')}) Tj ET`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = parts.map((part, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}
