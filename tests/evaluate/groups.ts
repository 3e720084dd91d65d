import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGrouper, heat, type Message } from '../../analytics/groups/index.ts';
import { groupFigures, type ReferenceIssue } from './group-figures.ts';
import { regrouped, standing } from './group-standing.ts';

/**
 * `npm run evaluate -- groups --messages M.jsonl --reference R.jsonl [--json]`
 *
 * Places the messages one by one in the order of their dates, as in life, and holds the groups against the reference.
 * A message is `{id, userId, title, detail | content, postedAt, likes?, regionCode?, address?}`.
 * References of level `theme` are scored apart as `themes`; a second look after the last message, as `regrouped`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { messages: { type: 'string' }, reference: { type: 'string' }, json: { type: 'boolean' } } });
  if (values.messages === undefined || values.reference === undefined) throw new Error('--messages and --reference are needed.');
  const messages = readRows(values.messages).map(messageOf).sort((a, b) => a.at.getTime() - b.at.getTime());
  const references = readRows(values.reference) as unknown as ReferenceIssue[];

  const grouper = createGrouper();
  const begin = performance.now();
  for (const message of messages) grouper.place(message);
  const seconds = (performance.now() - begin) / 1000;
  const groupOf = standing(grouper);

  const again = performance.now();
  const after = regrouped(grouper);
  const regroupSeconds = (performance.now() - again) / 1000;

  const known = references.filter(({ level }) => level !== 'theme');
  const themes = references.filter(({ level }) => level === 'theme');
  const report = {
    ...groupFigures(groupOf, known),
    themes: groupFigures(groupOf, themes),
    ranking: rankingOf(messages, groupOf, references),
    regrouped: { ...groupFigures(after, known), themes: groupFigures(after, themes), groups: new Set(after.values()).size, secondsTotal: round(regroupSeconds) },
    groups: new Set(groupOf.values()).size,
    secondsTotal: round(seconds),
    millisecondsPerMessage: round((seconds * 1000) / Math.max(1, messages.length)),
    peakMB: round(process.resourceUsage().maxRSS / 1024),
  };
  if (values.json) console.log(JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)));
  else print(report);
}

/**
 * Each issue's hottest group and its rank among all groups found. An archive has no today: a group's heat is the
 * greatest that it ever had, looked at whenever one of its messages came.
 */
function rankingOf(messages: Message[], groupOf: Map<string, string>, references: ReferenceIssue[]) {
  const members = new Map<string, Message[]>();
  for (const message of messages) {
    const group = groupOf.get(message.id)!;
    const list = members.get(group);
    if (list) list.push(message);
    else members.set(group, [message]);
  }
  const heats = [...members].map(([group, list]) => ({
    group,
    heat: Math.max(...list.map(({ at }, i) => heat({ members: list.slice(0, i + 1) }, at))),
  }));
  const ranks = new Map(heats.sort((a, b) => b.heat - a.heat).map((entry, i) => [entry.group, { heat: entry.heat, rank: i + 1 }]));
  return references
    .map(({ issue, messageIds }) => {
      const found = messageIds.flatMap((id) => ranks.get(groupOf.get(id) ?? '') ?? []);
      const [best] = found.sort((a, b) => a.rank - b.rank);
      return { issue, heat: best?.heat ?? 0, rank: best?.rank ?? null };
    })
    .sort((a, b) => b.heat - a.heat);
}

function readRows(path: string): Record<string, unknown>[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, i) => {
    try {
      return JSON.parse(line) as Record<string, unknown>;
    } catch {
      throw new Error(`${path}, line ${i + 1}: not JSON.`);
    }
  });
}

function messageOf(row: Record<string, unknown>): Message {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  return {
    id: String(row.id), citizen: String(row.userId ?? row.id), title: text('title'), content: text('detail') || text('content'),
    at: readDate(text('postedAt')), likes: Number(row.likes ?? 0), regionCode: text('regionCode') || null, address: text('address') || null,
  };
}

/** "2019/2/8 9:05:00", "2019-11-02 10:00" or a full ISO date; without a zone it is the city's, UTC+8. */
function readDate(text: string): Date {
  const plain = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?$/.exec(text.trim());
  if (!plain) {
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) throw new Error(`"${text}" is not a date.`);
    return date;
  }
  const [year, month, day, hour, minute, second] = plain.slice(1).map((part) => Number(part ?? 0));
  return new Date(Date.UTC(year!, month! - 1, day!, hour! - 8, minute, second));
}

function print({ issues, themes, ranking, regrouped: { issues: after, themes: themesAfter, ...second }, ...rest }: { issues: object[]; themes: { issues: object[] }; ranking: object[]; regrouped: { issues: object[]; themes: { issues: object[] } } } & Record<string, unknown>): void {
  console.log(rest);
  for (const rows of [issues, themes.issues, ranking]) console.table(rows);
  console.log('regrouped', second);
  for (const rows of [after, themesAfter.issues]) console.table(rows);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
