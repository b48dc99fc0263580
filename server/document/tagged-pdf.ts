import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const FONTS = {
  text: require.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
  bold: require.resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff'),
} as const;

const MARGIN = 56;
const SIZE = { heading: 14, part: 11, text: 10.5, small: 8.5 } as const;

export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  readonly madeAt: Date;
  /** Printed on every page, such as the mark of invented data; null for nothing. */
  readonly mark: string | null;
  /** The words of the footer. */
  readonly pageOf: (page: number, pages: number) => string;
}

export interface PdfTable {
  /** What the table is, for who hears it. */
  readonly summary: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Parts of the width. */
  readonly widths: readonly number[];
}

/**
 * A paper that a screen reader reads as it is: tagged, with its language and title, fonts inside, and page numbers that
 * are not read out. Text that is not content is marked as such.
 */
export class TaggedPdf {
  readonly #doc: PDFKit.PDFDocument;
  readonly #whole: PDFKit.PDFStructureElement;
  readonly #facts: PdfFacts;

  constructor(facts: PdfFacts) {
    this.#facts = facts;
    // the types do not know of this subset yet
    this.#doc = new PDFDocument({
      ...{ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, lang: facts.language, size: 'A4' },
      ...{ margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 18 }, bufferPages: true },
      ...{ autoFirstPage: false, font: FONTS.text },
      info: { Title: facts.title, CreationDate: facts.madeAt, ModDate: facts.madeAt, Producer: 'Portal Mitra' },
    } as never);
    this.#whole = this.#doc.struct('Document');
    this.#doc.addStructure(this.#whole);
  }

  page(): void {
    this.#doc.addPage();
    this.#doc.font(FONTS.text).fontSize(SIZE.text);
  }

  heading(text: string): void {
    this.#add('H1', () => this.#write(text, FONTS.bold, SIZE.heading, { align: 'center' }));
    this.#doc.moveDown(0.3);
  }

  part(text: string): void {
    this.#doc.moveDown(0.6);
    this.#add('H2', () => this.#write(text, FONTS.bold, SIZE.part));
  }

  paragraph(text: string, options: { readonly isCentred?: boolean } = {}): void {
    this.#add('P', () => this.#write(text, FONTS.text, SIZE.text, options.isCentred ? { align: 'center' } : {}));
    this.#doc.moveDown(0.3);
  }

  /** A list whose items say what they are called. */
  list(items: readonly (readonly [label: string, text: string])[]): void {
    // what is written by an element comes to the page when the element hangs on the whole
    const list = this.#doc.struct('L');
    this.#whole.add(list);
    for (const [label, text] of items) {
      const item = this.#doc.struct('LI');
      list.add(item);
      item.add(this.#doc.struct('Lbl', {}, () => this.#write(label, FONTS.bold, SIZE.text)));
      item.add(
        this.#doc.struct('LBody', {}, () => {
          // the whole text stands in from its label, not its first line alone
          this.#doc.font(FONTS.text).fontSize(SIZE.text);
          this.#doc.text(text, MARGIN + 12, this.#doc.y, { width: this.#doc.page.width - 2 * MARGIN - 12 });
          this.#doc.x = MARGIN;
          this.#doc.moveDown(0.2);
        }),
      );
      item.end();
    }
    list.end();
  }

  table({ summary, heads, rows, widths }: PdfTable): void {
    const doc = this.#doc;
    const table = doc.struct('Table', { title: summary });
    this.#whole.add(table);
    const parts = widths.reduce((sum, width) => sum + width, 0);
    const inner = doc.page.width - 2 * MARGIN;
    const columns = widths.map((width) => (inner * width) / parts);
    const heightOf = (cells: readonly string[], font: string) => {
      doc.font(font).fontSize(SIZE.text);
      return 8 + Math.max(...cells.map((cell, n) => doc.heightOfString(cell, { width: (columns[n] ?? 0) - 8 })));
    };
    /** One line of cells with a hairline below; `put` says what each cell is to who hears it. */
    const line = (cells: readonly string[], font: string, put: (write: () => void) => void) => {
      const height = heightOf(cells, font);
      const top = doc.y;
      let left = MARGIN;
      for (const [n, cell] of cells.entries()) {
        const width = columns[n] ?? 0;
        const x = left;
        put(() => {
          doc.font(font).fontSize(SIZE.text);
          doc.text(cell, x + 4, top + 4, { width: width - 8 });
        });
        left += width;
      }
      this.#asArtifact(() => {
        doc
          .lineWidth(0.5)
          .moveTo(MARGIN, top + height)
          .lineTo(MARGIN + inner, top + height)
          .stroke();
      });
      doc.x = MARGIN;
      doc.y = top + height;
    };
    const row = (cells: readonly string[], kind: 'TH' | 'TD') => {
      const font = kind === 'TH' ? FONTS.bold : FONTS.text;
      if (doc.y + heightOf(cells, font) > doc.page.height - doc.page.margins.bottom) {
        doc.addPage();
        // who sees the page needs the heads again, who hears the table has them
        line(heads, FONTS.bold, (write) => this.#asArtifact(write));
      }
      const element = doc.struct('TR');
      table.add(element);
      line(cells, font, (write) => element.add(doc.struct(kind, {}, write)));
      element.end();
    };
    row(heads, 'TH');
    for (const cells of rows) row(cells, 'TD');
    table.end();
    doc.moveDown(0.5);
  }

  /** Where they sign, side by side: the party, room for the signature, the name. */
  signatures(signers: readonly { readonly party: string; readonly name: string }[]): void {
    const doc = this.#doc;
    const width = (doc.page.width - 2 * MARGIN) / signers.length;
    const room = 150;
    if (doc.y + room > doc.page.height - doc.page.margins.bottom) doc.addPage();
    const top = doc.y + 12;
    for (const [n, { party, name }] of signers.entries()) {
      const x = MARGIN + n * width;
      const at = (y: number, text: string, font: string) =>
        doc
          .font(font)
          .fontSize(SIZE.text)
          .text(text, x, y, { width: width - 12, align: 'center' });
      this.#add('P', () => at(top, party, FONTS.bold));
      this.#asArtifact(() => {
        doc
          .lineWidth(0.5)
          .moveTo(x + 24, top + 96)
          .lineTo(x + width - 36, top + 96)
          .stroke();
      });
      this.#add('P', () => at(top + 100, name, FONTS.text));
    }
    doc.x = MARGIN;
    doc.y = top + 130;
  }

  /** How many pages there are by now. */
  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  /** Numbers the pages and gives the file. Nothing can be added after it. */
  async *bytes(): AsyncGenerator<Buffer> {
    const doc = this.#doc;
    this.#whole.end();
    const { pages } = this;
    for (let index = 0; index < pages; index++) {
      doc.switchToPage(index);
      const { bottom } = doc.page.margins;
      // below the margin a text would begin a page of its own
      doc.page.margins.bottom = 0;
      this.#asArtifact(() => {
        const line = { width: doc.page.width - 2 * MARGIN, lineBreak: false } as const;
        doc.font(FONTS.text).fontSize(SIZE.small);
        doc.text(this.#facts.title, MARGIN, doc.page.height - 44, { ...line, ellipsis: true, width: line.width - 110 });
        doc.text(this.#facts.pageOf(index + 1, pages), MARGIN, doc.page.height - 44, { ...line, align: 'right' });
        if (this.#facts.mark) doc.font(FONTS.bold).text(this.#facts.mark, MARGIN, 24, { ...line, align: 'center' });
      });
      doc.page.margins.bottom = bottom;
    }
    doc.end();
    for await (const chunk of doc as AsyncIterable<Buffer>) yield chunk;
  }

  #write(text: string, font: string, size: number, options: PDFKit.Mixins.TextOptions = {}): void {
    this.#doc.font(font).fontSize(size).text(text, options);
  }

  #add(type: string, write: () => void): void {
    const element = this.#doc.struct(type, {}, write);
    this.#whole.add(element);
    element.end();
  }

  #asArtifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.#doc.endMarkedContent();
  }
}
