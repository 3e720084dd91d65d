/**
 * The city's own data as tables of texts (sheets): what a workbook shows, what a form edits and what a proposal changes is one thing.
 * A sheet says its columns, reads what is there, checks what it would become, and writes it.
 */
import type { Role } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import type { OptionSource } from './options.ts';

/** One row by column name. Lists are joined by 、; a flag is 是 or 否; what is not there is ''. */
export type Cells = Record<string, string>;

export interface Column {
  name: string;
  zh: string;
  en: string;
  /** `one` and `many` take their values from `of` */
  kind: 'text' | 'longText' | 'list' | 'number' | 'day' | 'flag' | 'one' | 'many';
  of?: OptionSource;
  required?: true;
  /** characters */
  most?: number;
  /** by which a row is known: never changed once it is there */
  fixed?: true;
  hint?: string;
}

/** A row that is new, or that differs from what stands there. */
export interface RowChange { key: string; before: Cells | null; after: Cells }

/** What is wrong, and where; `key` null: with the whole. */
export interface Fault { key: string | null; column?: string; zh: string; en: string }

export interface Draft {
  core: Core;
  db: Db | Tx;
  changes: readonly RowChange[];
  /** all rows as they would be */
  rows: ReadonlyMap<string, Cells>;
}

export interface Sheet {
  name: string;
  zh: string;
  en: string;
  columns: readonly Column[];
  proposers: readonly Role[];
  confirmers: readonly Role[];
  /** its own rows are a source of choices, also those that come in the same file */
  choices?: { of: OptionSource; label: string };
  key(cells: Cells): string;
  read(core: Core, db: Db | Tx): Promise<Cells[]>;
  /** what a person would have to mend first; looked at when it is proposed and again when it is confirmed */
  check?(draft: Draft): Promise<Fault[]> | Fault[];
  /** in the transaction of the confirmation */
  write(draft: Draft & { tx: Tx; now: Date }): Promise<void>;
  /** what it would have meant, in a sentence or two: shown before anybody confirms */
  effect?(draft: Draft): Promise<string | null> | string | null;
}

export const listSeparator = '、';
export const joined = (values: readonly string[]): string => values.join(listSeparator);
export const parted = (text: string): string[] => [...new Set(text.split(/[、,，;；\n]/).map((part) => part.trim()).filter(Boolean))];
export const flag = (yes: boolean): string => (yes ? '是' : '否');
export const isYes = (text: string | undefined): boolean => text === '是';
/** '' → null */
export const orNull = (text: string | undefined): string | null => text || null;
