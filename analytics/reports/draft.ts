/** Drafts a report: sections one after the other, so that the same rows give the same content, byte by byte. */
import { cityDay, errors, regionName, type Core } from '../../ticketing/index.ts';
import { freshnessOf } from '../facts/index.ts';
import type { Block, BlockBody, Figure, ReportContent, ReportKind, Topic } from './content.ts';
import { definitionOf } from './figures/ask.ts';
import { rowsOf } from './figures/rows.ts';
import { fullDay, momentWords, type Span } from './figures/spans.ts';
import { addresseeOf, allSections, sectionsOf, titleOf } from './kinds.ts';
import { draftingOf } from './sections/section.ts';

export interface Order { kind: ReportKind; span: Span; topic: Topic | null }

/**
 * @throws HotlineError ruleRefused: notYet (the span lies in the future), factsBuilding (the counts are not there yet)
 */
export async function draftReport(core: Core, { kind, span, topic }: Order): Promise<ReportContent> {
  const base = await ground(core, { kind, span, topic });
  const written = new Writing();
  for (const section of sectionsOf[kind]) await written.section(section.id, base);
  return withDefinitions({
    kind, title: titleOf(kind, span, topic), ...span, topic, asOf: base.asOf.toISOString(), partial: base.partial, issuer: issuerOf(core), cityName: regionName(core.city, core.config.cityCode), addressee: addresseeOf(kind),
    blocks: written.blocks, figures: written.figures, gaps: [...new Set([...base.gaps, ...written.gaps])], definitions: {},
  });
}

/**
 * One section of a report's kind of ground, with figures under keys that the report has not yet.
 * @param known the rows to draft from, where several sections must say the same
 * @throws HotlineError ruleRefused noSuchSection
 */
export async function draftSection(core: Core, content: ReportContent, id: string, known?: Awaited<ReturnType<typeof ground>>): Promise<{ bodies: BlockBody[]; figures: Record<string, Figure>; gaps: string[]; partial: boolean }> {
  if (!allSections.has(id)) throw errors.ruleRefused('noSuchSection', '这一部分不是由系统起草的，不能重新生成。', 'This part was not drafted by the system.');
  if (id.startsWith('topic') && !content.topic) throw errors.ruleRefused('noTopic', '这一部分只用于专报。', 'This part is for reports on a topic.');
  const base = known ?? await ground(core, { kind: content.kind, span: { from: content.from, to: content.to }, topic: content.topic });
  const written = new Writing();
  let keys = id;
  while (Object.keys(content.figures).some((key) => key.startsWith(`${keys}.`))) keys += '~';
  await written.section(id, base, keys);
  return { bodies: written.blocks.map(({ id: _id, section: _section, ...body }) => body as BlockBody), figures: written.figures, gaps: [...base.gaps, ...written.gaps], partial: base.partial };
}

/** Drafts one section anew inside a report that people may have edited; its place and everything else stay. */
export async function redraftSection(core: Core, content: ReportContent, id: string): Promise<ReportContent> {
  const kept = content.blocks.filter((b) => b.section !== id);
  const made = await draftSection(core, content, id);
  const at = content.blocks.findIndex((b) => b.section === id);
  const before = at < 0 ? kept.length : content.blocks.slice(0, at).filter((b) => b.section !== id).length;
  const blocks = made.bodies.map((body, i): Block => ({ ...body, id: `${id}.${i + 1}`, section: id }));
  return withDefinitions({ ...content, partial: made.partial, blocks: [...kept.slice(0, before), ...blocks, ...kept.slice(before)], figures: { ...content.figures, ...made.figures }, gaps: [...new Set([...content.gaps, ...made.gaps])] });
}

/** What a section stands on: the rows, the moment, and what is missing. */
export async function ground(core: Core, { kind, span, topic }: Order) {
  const now = core.now();
  const today = cityDay(now);
  if (span.from > today || span.to > today) throw errors.ruleRefused('notYet', `统计期最晚到今天（${fullDay(today)}），不能起草将来的报告。`, 'The period lies in the future; choose one that ends today at the latest.');
  const { asOf, updating } = await freshnessOf(core.db, span);
  if (asOf === null) throw errors.ruleRefused('factsBuilding', '统计数据正在汇总，完成后即可起草，请稍后再试。', 'The counts are being built; try again when they are ready.');
  const at = asOf < now ? asOf : now;
  const partial = span.to >= today;
  const rows = rowsOf(core);
  const first = await rows.firstDay();
  const gaps = [
    ...(partial ? [`统计期尚未结束，数据截至${momentWords(at)}，不作环比、同比。`] : []),
    ...(updating > 0 ? [`${updating}个统计日的数据正在重新汇总，本文所列为${momentWords(at)}的结果。`] : []),
    ...(first === null ? ['系统中尚无诉求数据。'] : first > span.from ? [`系统自${fullDay(first)}起有数据，此前无数据。`] : []),
  ];
  return { core, rows, kind, span, topic, partial, asOf: at, gaps };
}

export class Writing {
  readonly blocks: Block[] = [];
  readonly figures: Record<string, Figure> = {};
  readonly gaps: string[] = [];

  async section(id: string, base: Awaited<ReturnType<typeof ground>>, keys = id): Promise<void> {
    const drafting = draftingOf(base, keys, { figure: (key, figure) => { this.figures[key] = figure; }, gap: (sentence) => void this.gaps.push(sentence) });
    const bodies = await allSections.get(id)!.write(drafting);
    this.blocks.push(...bodies.map((body, i): Block => ({ ...body, id: `${id}.${i + 1}`, section: id })));
  }
}

const usedIn = (blocks: readonly Block[], key: string) => JSON.stringify(blocks).includes(`{"figure":"${key}"}`);

/** Definitions of the measures that stand in it, in the order of their names; figures that stand nowhere go. */
export function withDefinitions(content: ReportContent): ReportContent {
  const figures = Object.fromEntries(Object.entries(content.figures).filter(([key]) => usedIn(content.blocks, key)));
  const measures = [...new Set(Object.values(figures).map((f) => f.measure))].toSorted();
  return { ...content, figures, definitions: Object.fromEntries(measures.flatMap((m) => { const d = definitionOf(m) ?? content.definitions[m]; return d ? [[m, d]] : []; })) };
}

/** The hotline's own unit. */
const issuerOf = ({ city }: Core): string => [...city.units.values()].find((u) => u.type === 'centre')?.name ?? '12345政务服务便民热线';
