import type { Cell, Column, Table } from '../tables.ts';

/**
 * A sheet of a workbook as plain data. It knows no file format: the same sheet is written as XLSX (xlsx.ts), as CSV
 * (`sheetCsv`), and read by tests.
 */
export interface Sheet {
  /** What others call it in their formulas, and its CSV file: lower case, hyphens. */
  readonly id: string;
  /** On its tab; at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  /** Sentences below the title. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that sum others, by index. */
  readonly totals?: readonly number[];
  /** How many columns, from the first, stay in sight; 1 without. */
  readonly leading?: number;
  readonly charts?: readonly SheetChart[];
}

/** One column of a sheet; its unit decides how numbers are shown. */
export interface SheetColumn extends Column {
  /** Units of single rows, where rows measure different things: `unit` is that of the others. */
  readonly units?: readonly Column['unit'][];
}

/** A value as it is, or a formula with the value that it comes to. */
export type SheetCell = Cell | Formula;

/** A live formula. Text never gets into one. */
export interface Formula {
  readonly formula: Expression;
  /** What it comes to: shown until something recalculates, and in CSV. */
  readonly value: number;
}

/** What a formula is made of. */
export type Expression = number | Reference | Call;

/** A function of a spreadsheet. Blocks of cells are read without those that hold no number. */
export interface Call {
  readonly call: 'sum' | 'subtract' | 'average' | 'percentile' | 'max' | 'min' | 'share below 0';
  /** `percentile`: cells, then the share from 0 to 1; `subtract`: from what, then what. */
  readonly of: readonly Expression[];
}

/** Cells of a table: rows below the header from 0, columns from 0. */
export interface Reference {
  /** Id of another sheet; the formula's own without. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  /** Last row of a block that goes down one column; only the one cell without. */
  readonly toRow?: number;
}

/** Columns that stand on one another. */
export interface SheetChart {
  readonly title: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly categories: Reference;
  /** From the bottom up; one without a colour holds up those above it and is not seen. */
  readonly series: readonly {
    readonly name: string;
    readonly values: Reference;
    readonly colour: string | null;
  }[];
}

/** A block of cells in one column. */
export function cells(column: number, row: number, toRow: number, sheet?: string): Reference {
  return { row, column, toRow, ...(sheet !== undefined && { sheet }) };
}

/** One cell. */
export function cell(column: number, row: number, sheet?: string): Reference {
  return { row, column, ...(sheet !== undefined && { sheet }) };
}

/** The value of a cell, a formula's being what it comes to. */
export function valueOf(content: SheetCell): Cell {
  return typeof content === 'object' && content !== null ? content.value : content;
}

/** A sheet's table with values in place of formulas. */
export function tableOfSheet({ columns, rows, totals }: Sheet): Table {
  return {
    columns,
    rows: rows.map((row) => row.map(valueOf)),
    ...(totals !== undefined && { totals }),
  };
}
