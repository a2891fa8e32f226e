import type * as Xlsx from 'wasm-xlsxwriter';
import type { Chart, ChartRange, Color, Format, Worksheet } from 'wasm-xlsxwriter';
import type { Column } from '../tables.ts';
import { formulaText, type Place } from './formula-text.ts';
import { axisFormat, numberFormat, shownLength } from './number-format.ts';
import { sameBytes } from './same-bytes.ts';
import { valueOf, type Reference, type Sheet, type SheetCell, type SheetChart } from './sheet.ts';

type Library = typeof Xlsx;

/** A cell holds no more. */
const LONGEST_TEXT = 32_767;
/** Characters of a line of text above a table, and of a column of text before it is broken. */
const NOTE_WIDTH = 110;
const WIDEST = 60;
/** Beyond so many columns, a sheet is not pressed onto the width of one page. */
const PAGE_COLUMNS = 14;

const INK = 0x1f2328;
const MUTED = 0x57606a;
const HEAD = 0xe4e7eb;
const TOTAL = 0xf3f5f7;

/**
 * Sheets as an XLSX workbook. The only file that knows the library; it is loaded here, since it takes its time.
 *
 * Text is always text, whatever it begins with. The same sheets give the same bytes.
 *
 * @param title of the document
 * @param currency ISO code of all amounts
 * @throws {RangeError} when a formula speaks of a sheet that is not among them
 */
export async function xlsxOf(
  sheets: readonly Sheet[],
  { title, currency }: { readonly title: string; readonly currency: string },
): Promise<Uint8Array> {
  const library = await import('wasm-xlsxwriter');
  const book = new library.Workbook();
  book.setProperties(new library.DocProperties().setTitle(cut(title)).setAuthor('callmix'));
  const places = new Map(sheets.map((sheet) => [sheet.id, placeOf(sheet)]));
  const formats = new Formats(library, currency);
  for (const sheet of sheets) {
    const page = book.addWorksheet().setName(sheet.name);
    new Page(library, formats, page, sheet, places).write();
  }
  return sameBytes(book.saveToBufferSync(), withChartSettings);
}

/** Title, notes, an empty line, the header: then values. */
function placeOf(sheet: Sheet): Place {
  return { name: sheet.name, top: 3 + noteLines(sheet).length };
}

function noteLines({ notes }: Sheet): string[] {
  return notes.flatMap((note) => broken(note, NOTE_WIDTH));
}

/** Text in lines of at most so many characters, as far as its words allow. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Of charts: labels below all columns rather than at zero, where columns go; pale lines; columns close together. */
function withChartSettings(part: string, text: string): string {
  if (!part.startsWith('xl/charts/')) return text;
  return text
    .replace(
      /(<c:catAx>.*?<c:tickLblPos val=")nextTo("\/>)/su,
      (_, before: string, after: string) => `${before}low${after}`,
    )
    .replace('<c:majorGridlines/>', `<c:majorGridlines>${GRID}</c:majorGridlines>`)
    .replace('<c:overlap val="100"/>', '<c:gapWidth val="35"/><c:overlap val="100"/>');
}

const GRID =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D8DEE4"/></a:solidFill></a:ln></c:spPr>';

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** How cells look, each look made once. */
class Formats {
  readonly currency: string;
  private readonly library: Library;
  private readonly made = new Map<string, Format>();

  constructor(library: Library, currency: string) {
    this.library = library;
    this.currency = currency;
  }

  title(): Format {
    return this.once('title', () => this.plain().setBold().setFontSize(15).setQuotePrefix());
  }

  note(): Format {
    return this.once('note', () => this.plain().setFontColor(this.colour(MUTED)).setQuotePrefix());
  }

  head(isText: boolean, indent: number): Format {
    const { FormatAlign, FormatBorder } = this.library;
    return this.once(`head ${isText} ${indent}`, () =>
      this.plain()
        .setBold()
        .setBackgroundColor(this.colour(HEAD))
        .setBorderBottom(FormatBorder.Thin)
        .setAlign(isText ? FormatAlign.Left : FormatAlign.Right)
        .setAlign(FormatAlign.Bottom)
        .setIndent(indent)
        .setTextWrap()
        .setQuotePrefix(),
    );
  }

  /** Marked as text also where somebody edits it later: `=1+1` stays what it is. */
  text(total: boolean, wrapped: boolean, indent: number): Format {
    return this.once(`text ${total} ${wrapped} ${indent}`, () => {
      const format = this.cell(total)
        .setQuotePrefix()
        .setAlign(this.library.FormatAlign.Left)
        .setIndent(indent);
      return wrapped ? format.setTextWrap() : format;
    });
  }

  number(code: string, total: boolean): Format {
    return this.once(`number ${code} ${total}`, () => this.cell(total).setNumFormat(code));
  }

  private cell(total: boolean): Format {
    const { FormatAlign, FormatBorder } = this.library;
    const format = this.plain().setAlign(FormatAlign.Top);
    if (!total) return format;
    return format.setBold().setBackgroundColor(this.colour(TOTAL)).setBorderTop(FormatBorder.Thin);
  }

  private plain(): Format {
    return new this.library.Format().setFontColor(this.colour(INK));
  }

  private colour(rgb: number): Color {
    return this.library.Color.rgb(rgb);
  }

  private once(key: string, make: () => Format): Format {
    const known = this.made.get(key);
    if (known) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }
}

/** One sheet on its page. */
class Page {
  private readonly library: Library;
  private readonly formats: Formats;
  private readonly page: Worksheet;
  private readonly sheet: Sheet;
  private readonly places: ReadonlyMap<string, Place>;
  private readonly here: Place;
  private readonly totals: ReadonlySet<number>;

  constructor(
    library: Library,
    formats: Formats,
    page: Worksheet,
    sheet: Sheet,
    places: ReadonlyMap<string, Place>,
  ) {
    this.library = library;
    this.formats = formats;
    this.page = page;
    this.sheet = sheet;
    this.places = places;
    this.here = places.get(sheet.id)!;
    this.totals = new Set(sheet.totals);
  }

  write(): void {
    const { formats, here, page, sheet } = this;
    const { columns, leading = 1, rows, title } = sheet;
    page.writeStringWithFormat(0, 0, cut(title), formats.title());
    noteLines(sheet).forEach((line, at) => {
      page.writeStringWithFormat(1 + at, 0, cut(line), formats.note());
    });
    const widths = columns.map((column, at) => this.writeColumn(column, at));
    widths.forEach((width, at) => page.setColumnWidth(at, width + MARGIN));
    this.setHeights(widths);
    page.setFreezePanes(here.top, leading);
    page.setScreenGridlines(false);
    page
      .setLandscape()
      .setPaperSize(A4)
      .setRepeatRows(here.top - 1, here.top - 1);
    if (columns.length <= PAGE_COLUMNS) page.setPrintFitToPages(1, 0);
    page.setFooter('&L&A&RPage &P of &N');
    (sheet.charts ?? []).forEach((chart, at) => {
      page.insertChart(
        here.top + at * CHART_ROWS,
        columns.length + 1,
        this.chart(chart, rows.length),
      );
    });
  }

  /** @returns how wide it has to be, in characters */
  private writeColumn(column: Sheet['columns'][number], at: number): number {
    const { formats, here, page, sheet, totals } = this;
    const cells = sheet.rows.map((row) => row[at] ?? null);
    const widths = cells.map((content, row) => this.widthOf(content, unitAt(column, row)));
    const whole = widths.reduce((most, width) => Math.max(most, width), 0);
    const isText = column.unit === 'text';
    // Away from the number before it.
    const indent = isText && at > 0 ? 1 : 0;
    page.writeStringWithFormat(here.top - 1, at, cut(column.name), formats.head(isText, indent));
    const wrapped = isText && whole > WIDEST;
    const run = new NumberRun(page, here.top, at);
    cells.forEach((content, row) => {
      const total = totals.has(row);
      const value = valueOf(content);
      if (typeof value === 'number' && Number.isFinite(value)) {
        const code = numberFormat(unitAt(column, row), value, formats.currency);
        const format = formats.number(code, total);
        if (typeof content === 'number') run.add(row, content, format);
        else this.writeFormula(row, at, content, value, format);
      } else if (typeof value === 'string') {
        page.writeStringWithFormat(
          here.top + row,
          at,
          cut(value),
          formats.text(total, wrapped, indent),
        );
      } else if (total) {
        page.writeBlank(here.top + row, at, formats.text(true, false, 0));
      }
    });
    run.end();
    const name = isText ? column.name.length : longestWord(column.name);
    return Math.min(WIDEST, Math.max(name, whole, LEAST));
  }

  /** Rows whose text takes several lines: not every program finds out by itself. */
  private setHeights(widths: readonly number[]): void {
    const { here, page, sheet } = this;
    const set = (row: number, texts: readonly SheetCell[]): void => {
      const lines = texts.map((text, at) => {
        return typeof text === 'string' ? linesIn(text, 1.1 * widths[at]!) : 1;
      });
      const most = Math.max(1, ...lines);
      if (most > 1) page.setRowHeight(row, LINE_HEIGHT * most);
    };
    set(
      here.top - 1,
      sheet.columns.map(({ name }) => name),
    );
    sheet.rows.forEach((row, at) => set(here.top + at, row));
  }

  private writeFormula(
    row: number,
    column: number,
    content: SheetCell,
    value: number,
    format: Format,
  ): void {
    if (typeof content !== 'object' || content === null) return;
    const text = formulaText(content.formula, this.here, this.places);
    const formula = new this.library.Formula(`=${text}`).setResult(String(value));
    this.page.writeFormulaWithFormat(this.here.top + row, column, formula, format);
  }

  private widthOf(content: SheetCell, unit: Column['unit']): number {
    const value = valueOf(content);
    if (value === null) return 0;
    if (typeof value === 'string') return value.length;
    return shownLength(unit, value, this.formats.currency);
  }

  private chart({ alt, categories, series, title }: SheetChart, rows: number): Chart {
    const { library } = this;
    // Its own name for stacked columns gives a doughnut.
    const chart = new library.Chart(library.ChartType.ColumnStacked);
    for (const { colour, name, values } of series) {
      const look = new library.ChartFormat();
      const filled =
        colour === null
          ? look.setNoFill()
          : look.setSolidFill(new library.ChartSolidFill().setColor(library.Color.parse(colour)));
      chart.pushSeries(
        new library.ChartSeries()
          .setName(name)
          .setCategories(this.range(categories))
          .setValues(this.range(values))
          .setFormat(filled.setNoBorder()),
      );
    }
    chart.title().setName(title).setFont(new library.ChartFont().setSize(14));
    chart.legend().setHidden();
    chart.xAxis().setFont(new library.ChartFont().setSize(9).setRotation(-45));
    chart.yAxis().setNumFormat(axisFormat(this.formats.currency));
    return chart
      .setAltText(alt)
      .setWidth(CHART_WIDTH)
      .setHeight(Math.max(LEAST_HEIGHT, rows * ROW_HEIGHT));
  }

  private range({ sheet, row, column, toRow }: Reference): ChartRange {
    const place = sheet === undefined ? this.here : this.places.get(sheet);
    if (!place) throw new RangeError(`chart: the workbook has no sheet "${sheet!}"`);
    const first = place.top + row;
    const last = place.top + (toRow ?? row);
    return this.library.ChartRange.newFromRange(place.name, first, column, last, column);
  }
}

const A4 = 9;
/** Characters of a column beside its longest text. */
const MARGIN = 2;
/** Points. */
const LINE_HEIGHT = 15;
/** Characters that every column has room for. */
const LEAST = 7;
const CHART_WIDTH = 780;
const ROW_HEIGHT = 20;
const LEAST_HEIGHT = 460;
/** Rows from one chart to the next. */
const CHART_ROWS = 26;

function unitAt({ unit, units }: Sheet['columns'][number], row: number): Column['unit'] {
  return units?.[row] ?? unit;
}

/** Lines that text takes in a column; words longer than that are broken. */
function linesIn(text: string, width: number): number {
  if (text.length <= width) return 1;
  return broken(text, width).reduce((lines, line) => lines + Math.ceil(line.length / width), 0);
}

function longestWord(name: string): number {
  return name.split(' ').reduce((most, word) => Math.max(most, word.length), 0);
}

/** Numbers below one another that look alike are written at once: one by one takes three times as long. */
class NumberRun {
  private readonly page: Worksheet;
  private readonly top: number;
  private readonly column: number;
  private first = 0;
  private values: number[] = [];
  private format: Format | null = null;

  constructor(page: Worksheet, top: number, column: number) {
    this.page = page;
    this.top = top;
    this.column = column;
  }

  add(row: number, value: number, format: Format): void {
    if (format !== this.format || row !== this.first + this.values.length) {
      this.end();
      this.first = row;
      this.format = format;
    }
    this.values.push(value);
  }

  end(): void {
    const { column, first, format, page, top, values } = this;
    if (format && values.length > 0) {
      page.writeColumnWithFormat(top + first, column, values, format);
    }
    this.values = [];
  }
}
