/** Brings a report up to the rows of now without touching what people wrote. */
import type { Core } from '../../ticketing/index.ts';
import type { Block, Figure, ReportContent } from './content.ts';
import { draftSection, ground, withDefinitions } from './draft.ts';
import { ask } from './figures/ask.ts';
import { allSections } from './kinds.ts';

export interface Refreshed { content: ReportContent; /** captions of tables, charts and hotspots that could not follow: their part has to be drafted anew */ left: string[] }

/** A part that nobody changed is drafted anew. In one that somebody changed the words stay, every figure is asked again, and its tables, charts and hotspots are taken from a fresh draft where it has the same. */
export async function refreshReport(core: Core, content: ReportContent): Promise<Refreshed> {
  const base = await ground(core, { kind: content.kind, span: { from: content.from, to: content.to }, topic: content.topic });
  let now: ReportContent = { ...content, asOf: base.asOf.toISOString(), partial: base.partial, figures: {}, gaps: base.gaps };
  const left: string[] = [];
  for (const [key, figure] of Object.entries(content.figures)) now.figures[key] = { ...figure, value: await ask(base.rows, figure, base.partial), asOf: now.asOf };
  for (const id of new Set(content.blocks.map((b) => b.section).filter((s) => allSections.has(s)))) {
    const fresh = await draftSection(core, now, id, base);
    const stored = now.blocks.filter((b) => b.section === id);
    const untouched = stored.every((b, i) => !b.edited && b.id === `${id}.${i + 1}` && b.kind === (fresh.bodies[i]?.kind ?? b.kind)) && isTogether(now.blocks, id);
    const found = untouched ? fresh.bodies.map((body, i): Block => ({ ...body, id: `${id}.${i + 1}`, section: id })) : stored.map((b) => followed(b, fresh.bodies as Block[], left));
    const at = now.blocks.findIndex((b) => b.section === id);
    now = { ...now, figures: { ...now.figures, ...fresh.figures }, gaps: [...new Set([...now.gaps, ...fresh.gaps])], blocks: untouched ? [...now.blocks.slice(0, at), ...found, ...now.blocks.slice(at + stored.length)] : now.blocks.map((b) => found.find((f) => f.id === b.id) ?? b) };
  }
  return { content: withDefinitions({ ...now, figures: now.figures satisfies Record<string, Figure> }), left };
}

/** The blocks of the part stand one after the other. */
const isTogether = (blocks: readonly Block[], id: string) => { const at = blocks.flatMap((b, i) => (b.section === id ? [i] : [])); return at.every((place, i) => place === at[0]! + i); };

/** The same table, chart or hotspot as the fresh draft has it, with the person's caption or note. */
function followed(block: Block, fresh: readonly Block[], left: string[]): Block {
  const { id, section } = block;
  const mark = block.edited ? { edited: true as const } : {};
  if (block.kind === 'table' || block.kind === 'chart') {
    const same = fresh.filter((f) => f.kind === block.kind);
    const match = same.find((f) => f.kind === block.kind && f.caption === block.caption) ?? (same.length === 1 ? same[0] : undefined);
    if (match?.kind === block.kind) return { ...match, id, section, caption: block.caption, ...mark } as Block;
    left.push(block.caption);
  } else if (block.kind === 'hotspot') {
    const match = fresh.find((f) => f.kind === 'hotspot' && f.hotspot.groupKey === block.hotspot.groupKey);
    if (match?.kind === 'hotspot') return { ...match, id, section, hotspot: { ...match.hotspot, note: block.hotspot.note }, ...mark };
    left.push(block.hotspot.name);
  }
  return block;
}
