import { z } from '@hono/zod-openapi';
import { errors } from '../../../ticketing/index.ts';
import { canonical, type Block, type ReportContent, type Span } from '../content.ts';
import { withDefinitions } from '../draft.ts';
import { joined } from '../sections/section.ts';
import { reportVerb } from './verb.ts';

const longest = 20_000;
const text = (most: number) => z.string().max(most, `不超过${most}字`);
const span = z.union([text(longest), z.strictObject({ figure: z.string().max(120) })]);
const id = z.string().max(120);
/** What a person may change of a block. Figures, tables and charts are not written by hand: they are refreshed, moved or taken out. */
const block = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: text(100).trim().min(1, '标题不能为空') }),
  z.object({ id, kind: z.literal('paragraph'), spans: z.array(span).max(400) }),
  z.object({ id, kind: z.literal('table'), caption: text(60) }),
  z.object({ id, kind: z.literal('chart'), caption: text(60) }),
  z.object({ id, kind: z.literal('hotspot'), note: text(2_000) }),
  z.object({ id, kind: z.literal('case') }),
]);
type EditedBlock = z.infer<typeof block>;

/** The blocks in their order as they shall be; what is left out is taken out. New headings and paragraphs bring an id of their own. */
export const edit = reportVerb({
  name: 'edit', summary: '修改标题、文字和次序',
  input: z.object({ title: text(100).trim().min(4, '标题至少4个字').optional(), addressee: text(100).trim().nullable().optional(), blocks: z.array(block).min(1, '至少保留一段').max(500), note: text(200).trim().optional() }),
  async apply(work, { title, addressee, blocks, note }) {
    const { content } = work.report;
    const stored = new Map(content.blocks.map((b) => [b.id, b]));
    const ids = new Set(blocks.map((b) => b.id));
    if (ids.size < blocks.length) throw errors.invalid([{ path: 'blocks', message: '同一段不能出现两次' }]);
    work.write(withDefinitions({ ...content, title: title ?? content.title, addressee: addressee === undefined ? content.addressee : addressee || null, blocks: blocks.map((b) => edited(content, stored.get(b.id), b)) }));
    return note ?? `修改${blocks.filter((b) => changed(stored.get(b.id), edited(content, stored.get(b.id), b))).length}处${content.blocks.length > blocks.length ? `，删去${[...stored.keys()].filter((k) => !ids.has(k)).length}段` : ''}`;
  },
});

const changed = (before: Block | undefined, after: Block) => before === undefined || canonical(before) !== canonical(after);

/** @throws HotlineError ruleRefused figureUnknown, blockUnknown */
function edited(content: ReportContent, before: Block | undefined, b: EditedBlock): Block {
  if (b.kind === 'heading') return marked(before, { id: b.id, section: before?.section ?? 'own', kind: 'heading', level: b.level, text: b.text.trim() });
  if (b.kind === 'paragraph') return marked(before, { id: b.id, section: before?.section ?? 'own', kind: 'paragraph', spans: spansOf(content, b.spans) });
  if (before?.kind !== b.kind) throw errors.ruleRefused('blockUnknown', '表格、图、热点和案例须用「插入」加入，不能直接填写。', 'Tables, charts, hotspots and cases are put in by “Put in”, not written.');
  if (b.kind === 'hotspot' && before.kind === 'hotspot') return marked(before, { ...before, hotspot: { ...before.hotspot, note: b.note } });
  if ((b.kind === 'table' && before.kind === 'table') || (b.kind === 'chart' && before.kind === 'chart')) return marked(before, { ...before, caption: b.caption });
  return before;
}

/** `edited` where the words are no longer those of the template. */
const marked = (before: Block | undefined, after: Block): Block => {
  if (!before) return { ...after, edited: true };
  return canonical({ ...before, edited: undefined }) === canonical({ ...after, edited: undefined }) ? before : { ...after, edited: true };
};

function spansOf(content: ReportContent, spans: readonly Span[]): Span[] {
  for (const s of spans) if (typeof s !== 'string' && !Object.hasOwn(content.figures, s.figure)) throw errors.ruleRefused('figureUnknown', '文中引用了不存在的数据，数据须用「插入」加入。', 'The text names a figure that is not in the report; put it in first.');
  return joined(spans);
}
