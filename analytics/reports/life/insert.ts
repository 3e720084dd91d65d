import { z } from '@hono/zod-openapi';
import { addDays, errors } from '../../../ticketing/index.ts';
import type { Block, BlockBody, Figure, ReportContent } from '../content.ts';
import { draftSection, withDefinitions } from '../draft.ts';
import { ask, definitionOf, formatOf } from '../figures/ask.ts';
import { rowsOf } from '../figures/rows.ts';
import { allSections } from '../kinds.ts';
import { casesOf } from '../sections/cases.ts';
import { hotspotsOf } from '../sections/hotspots.ts';
import { reportVerb, type ReportWork } from './verb.ts';

const code = z.string().trim().min(1).max(64);
const filter = z.strictObject({ channel: code.optional(), type: code.optional(), category: code.optional(), matter: code.optional(), district: code.optional(), region: code.optional(), unit: code.optional(), group: code.optional(), problem: code.optional() });
const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), block: z.string().max(120), measure: z.string().max(60), filter: filter.default({}), against: z.enum(['previous', 'year']).optional() }),
  z.object({ kind: z.literal('part'), section: z.string().max(40), only: z.enum(['all', 'table', 'chart']).default('all') }),
  z.object({ kind: z.literal('hotspot'), groupKey: code }),
  z.object({ kind: z.literal('case'), caseNo: code }),
]);

/** Puts in what is made of data: a figure at the end of a paragraph; a drafted part, or only its tables or charts; a hotspot; a published case. After the block named, else at the end. */
export const insert = reportVerb({
  name: 'insert', summary: '插入数据、表、图、热点、案例',
  input: z.object({ after: z.string().max(120).optional(), what }),
  async apply(work, { after, what: w }) {
    const { content } = work.report;
    if (w.kind === 'figure') { work.write(await withFigure(work, content, w)); return `插入数据：${definitionOf(w.measure)!.name}`; }
    const { bodies, figures, section } = await bodiesOf(work, content, w);
    const at = after === undefined ? content.blocks.length : content.blocks.findIndex((b) => b.id === after) + 1;
    if (at === 0) throw errors.notFound('插入位置');
    const taken = new Set(content.blocks.map((b) => b.id));
    const blocks = bodies.map((body, i): Block => ({ ...body, id: free(taken, `${section}.${i + 1}`), section: w.kind === 'part' && w.only === 'all' ? section : 'own' }));
    work.write(withDefinitions({ ...content, blocks: [...content.blocks.slice(0, at), ...blocks, ...content.blocks.slice(at)], figures: { ...content.figures, ...figures } }));
    return `插入${blocks.length}段`;
  },
});

async function withFigure({ core }: ReportWork, content: ReportContent, w: Extract<z.infer<typeof what>, { kind: 'figure' }>): Promise<ReportContent> {
  const definition = definitionOf(w.measure);
  if (!definition) throw errors.ruleRefused('measureUnknown', '没有这个指标。', 'There is no such measure.');
  const target = content.blocks.find((b) => b.id === w.block);
  if (target?.kind !== 'paragraph') throw errors.ruleRefused('notAParagraph', '数据只能插入段落。', 'A figure goes into a paragraph.');
  const question = { measure: w.measure, from: content.from, to: content.to, filter: compact(w.filter), ...(w.against ? { against: w.against } : {}) };
  const figure: Figure = { ...question, label: `${definition.name}${w.against ? { previous: '环比', year: '同比' }[w.against] : ''}`, format: formatOf(question), value: await ask(rowsOf(core), question, content.partial), asOf: core.now().toISOString() };
  const id = free(new Set(Object.keys(content.figures)), 'own.1');
  return withDefinitions({ ...content, figures: { ...content.figures, [id]: figure }, blocks: content.blocks.map((b) => (b.id === w.block && b.kind === 'paragraph' ? { ...b, edited: true, spans: [...b.spans, { figure: id }] } : b)) });
}

const compact = (f: z.infer<typeof filter>): Figure['filter'] => Object.fromEntries(Object.entries(f).filter(([, v]) => v !== undefined));

async function bodiesOf({ core }: ReportWork, content: ReportContent, w: Exclude<z.infer<typeof what>, { kind: 'figure' }>): Promise<{ bodies: BlockBody[]; figures: Record<string, Figure>; section: string }> {
  const span = { from: content.from, to: content.to };
  if (w.kind === 'hotspot') {
    const [found] = await hotspotsOf({ core }, { from: addDays(span.from, -30), to: span.to }, 1, w.groupKey);
    if (!found) throw errors.ruleRefused('nothingToSay', '该诉求组在统计期及此前30天内没有可公开的诉求。', 'The group has nothing in the period, or in the 30 days before, that may be told.');
    return { bodies: [{ kind: 'hotspot', hotspot: found }], figures: {}, section: 'hotspot' };
  }
  if (w.kind === 'case') {
    const [found] = await casesOf(core, { caseNo: w.caseNo }, 1);
    if (!found) throw errors.ruleRefused('caseNotPublished', '只能插入案例库中已发布的案例。', 'Only cases published in the library go into a report.');
    return { bodies: [{ kind: 'case', case: found }], figures: {}, section: 'case' };
  }
  if (!allSections.has(w.section)) throw errors.ruleRefused('noSuchSection', '没有这一部分。', 'There is no such part.');
  const made = await draftSection(core, content, w.section);
  const bodies = w.only === 'all' ? made.bodies : made.bodies.filter((b) => b.kind === w.only);
  if (!bodies.length) throw errors.ruleRefused('nothingToSay', '这一部分本期没有可写的内容。', 'This part has nothing to say for the period.');
  return { bodies, figures: made.figures, section: w.section };
}

/** An id that nobody has: the wanted one, or with a tick behind it. */
function free(taken: Set<string>, wanted: string): string {
  let id = wanted;
  while (taken.has(id)) id += '~';
  taken.add(id);
  return id;
}
