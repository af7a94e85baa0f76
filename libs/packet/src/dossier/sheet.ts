import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { printable } from '../text/printable';
import { ink, lowest, paper, textWidth } from './paper';

const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');

export interface SheetOptions {
  title: string;
  author: string;
  createdAt: Date;
  /** Beside the page number at the foot of every page. */
  foot: string;
  /** Null in a trial run, in which pages are counted and nothing is kept. */
  totalPages: number | null;
}

export interface TextStyle {
  size?: number;
  bold?: boolean;
  colour?: string;
  x?: number;
  width?: number;
  align?: 'left' | 'right' | 'center';
  /** Points between lines. */
  lineGap?: number;
}

interface FontFace {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * An A4 document that is written from the top down. Its bytes depend on nothing but what is written: no clock, no random
 * id, and no compression, which differs between builds of zlib (its images are compressed already).
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** Pages so far. */
  pages = 0;
  private readonly face: FontFace;

  constructor(private readonly options: SheetOptions) {
    const { title, author, createdAt } = options;
    this.doc = new PDFDocument({
      size: 'A4',
      autoFirstPage: false,
      compress: false,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      margins: { left: paper.left, right: paper.right, top: paper.top, bottom: paper.bottom },
      info: {
        Title: title,
        Author: author,
        Creator: 'Juzheng',
        Producer: 'Juzheng',
        CreationDate: createdAt,
        ModDate: createdAt,
      },
    });
    this.doc.registerFont('regular', join(fontFolder, 'NotoSansHans-Regular.otf'));
    this.doc.registerFont('bold', join(fontFolder, 'NotoSansHans-Bold.otf'));
    this.doc.font('regular');
    // pdfkit keeps the font it opened in this property and offers no other way to ask what the font can draw.
    this.face = (this.doc as unknown as { _font: { font: FontFace } })._font.font;
    this.doc.on('pageAdded', () => this.drawFoot());
    this.newPage();
  }

  /** Room left on this page, points. */
  get room(): number {
    return lowest - this.doc.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.doc.y = paper.top;
  }

  /** Goes on to a new page unless this many points are left. */
  need(points: number): void {
    if (this.room < points) this.newPage();
  }

  /** Text as this document's font can draw it. */
  drawable(text: string): string {
    return printable(text, (codePoint) => this.face.hasGlyphForCodePoint(codePoint));
  }

  /** Writes text from the current height on, over as many pages as it takes. */
  write(text: string, style: TextStyle = {}): void {
    this.apply(style);
    this.doc.text(this.drawable(text), style.x ?? paper.left, this.doc.y, layoutOf(style));
  }

  /** Writes text at a place of this page without moving on. */
  writeAt(text: string, x: number, y: number, style: TextStyle = {}): void {
    const before = this.doc.y;
    this.apply(style);
    this.doc.text(this.drawable(text), x, y, { ...layoutOf({ ...style, x }), height: lowest - y + 1 });
    this.doc.y = before;
  }

  /** Points that the text takes. */
  heightOf(text: string, style: TextStyle = {}): number {
    this.apply(style);
    return this.doc.heightOfString(this.drawable(text), layoutOf(style));
  }

  /** A line from left to right at this height. */
  rule(y: number, { x = paper.left, width = textWidth, weight = 0.6, colour = ink.line } = {}): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(colour)
      .stroke();
  }

  /** Title of a section, kept together with some of what follows. */
  heading(text: string, following = 60): void {
    this.need(34 + following);
    if (this.doc.y > paper.top) this.doc.y += 16;
    this.write(text, { size: 13, bold: true, colour: ink.accent });
    this.rule(this.doc.y + 3, { weight: 0.9, colour: ink.accent });
    this.doc.y += 10;
    if (this.options.totalPages !== null) this.doc.outline.addItem(this.drawable(text));
  }

  private apply({ size = 10, bold = false, colour = ink.text }: TextStyle): void {
    this.doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour);
  }

  private drawFoot(): void {
    this.pages++;
    const { doc } = this;
    const state = doc as unknown as { _font: unknown; _fontSize: number; _fillColor: unknown };
    const kept = { font: state._font, size: state._fontSize, colour: state._fillColor, x: doc.x, y: doc.y };
    const { foot, totalPages } = this.options;
    const y = paper.height - 36;
    this.rule(y - 6);
    // The foot lies in the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    const style = { size: 8, colour: ink.soft };
    this.writeAt(foot, paper.left, y, { ...style, width: textWidth - 90 });
    this.writeAt(`第 ${this.pages} 页，共 ${totalPages ?? '–'} 页`, paper.left, y, {
      ...style,
      width: textWidth,
      align: 'right',
    });
    doc.page.margins.bottom = paper.bottom;
    Object.assign(state, { _font: kept.font, _fontSize: kept.size, _fillColor: kept.colour });
    doc.x = kept.x;
    doc.y = kept.y;
  }
}

function layoutOf({ x = paper.left, width, align = 'left', lineGap = 3 }: TextStyle) {
  return { width: width ?? paper.width - paper.right - x, align, lineGap };
}
