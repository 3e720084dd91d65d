import { createHash } from 'node:crypto';
import { stockPhrases } from './stock-phrases.ts';

/** A text by its letters and digits alone: width, spaces and punctuation do not make a reply another one. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** By what an identical reply is found again. */
export const printOf = (reply: string): Buffer => createHash('sha256').update(plain(reply)).digest();

const stock = [...new Set(stockPhrases.map(plain))].toSorted((a, b) => b.length - a.length);

/** What a reply says beyond stock phrases. */
export const withoutStock = (text: string): string => stock.reduce((left, phrase) => left.replaceAll(phrase, ''), plain(text));
