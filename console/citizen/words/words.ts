import type { zh } from './zh.ts';

/** Chinese is the source; a language that lacks a sentence does not compile. */
export type Words = Widen<typeof zh>;
type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : T extends readonly unknown[] ? readonly string[] : { readonly [K in keyof T]: Widen<T[K]> };
