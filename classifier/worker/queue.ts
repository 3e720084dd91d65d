import type { Question } from './messages.ts';

/** A question, who waits for its answer, and how often the worker died over it. */
export interface Asked {
  question: Question;
  resolve(value: unknown): void;
  reject(error: Error): void;
  deaths: number;
}

/** Few are with the worker at a time, so that little is asked again when it dies. */
const UNDER_WAY = 8;
/** More than these wait in vain: at 1 ms a text they take five seconds, with a slow transformer four minutes. */
const MOST = 5000;

/** The questions that wait and those that are with the worker, oldest first. */
export class Queue {
  underWay: Asked[] = [];
  private waiting: Asked[] = [];
  private lastId = 0;

  get length(): number { return this.underWay.length + this.waiting.length; }
  get full(): boolean { return this.length >= MOST; }

  add(make: (id: number) => Question, resolve: Asked['resolve'], reject: Asked['reject']): void {
    this.waiting.push({ question: make((this.lastId += 1)), resolve, reject, deaths: 0 });
  }

  /** Moves to the worker what it should now get. */
  take(): Asked[] {
    const taken = this.waiting.splice(0, UNDER_WAY - this.underWay.length);
    this.underWay.push(...taken);
    return taken;
  }

  answered(id: number): Asked | undefined {
    const asked = this.underWay.find(({ question }) => question.id === id);
    if (asked) this.underWay.splice(this.underWay.indexOf(asked), 1);
    return asked;
  }

  /** The worker died: all that was with it waits again, before the others. @returns the one it was working on, if any */
  returnUnderWay(): Asked | undefined {
    const [oldest] = this.underWay;
    this.waiting.unshift(...this.underWay);
    this.underWay = [];
    return oldest;
  }

  drop(asked: Asked): void {
    this.waiting.splice(this.waiting.indexOf(asked), 1);
  }

  /** Takes out every text that waits; what is to be installed goes on waiting. */
  dropTexts(): Asked[] {
    const texts = this.waiting.filter(({ question }) => question.ask === 'judge');
    this.waiting = this.waiting.filter(({ question }) => question.ask !== 'judge');
    return texts;
  }

  empty(): Asked[] {
    const all = [...this.underWay, ...this.waiting];
    this.underWay = [];
    this.waiting = [];
    return all;
  }
}
