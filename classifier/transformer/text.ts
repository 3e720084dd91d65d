import type { Appeal } from '../judge/judgement.ts';

/** What can get into 512 tokens at most; cutting before counting tokens keeps a long text from costing time. */
const LONGEST = { title: 200, content: 2000 };
/** A message this short is its own title (judge/labels.ts). */
const OWN_TITLE = 60;

/** Title and content as one text: two sentences for a model that reads sentences, and a line each for one that knows lines. */
export function oneText({ title, content }: Appeal): string {
  const head = oneLine(title).slice(0, LONGEST.title);
  const body = oneLine(content).slice(0, LONGEST.content);
  if (!head) return body.length <= OWN_TITLE ? body : `\n${body}`;
  return body ? `${head}。\n${body}` : head;
}

/** Cut first: a text of any length may come. */
const oneLine = (text: unknown) => (typeof text === 'string' ? text.slice(0, 2 * LONGEST.content).replaceAll(/\s+/g, ' ').trim() : '');
