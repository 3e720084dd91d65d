/** The content of a report as an official document. */
import { cityDay } from '../../../ticketing/index.ts';
import { kindNames, type Block, type Case, type Hotspot, type ReportContent } from '../content.ts';
import { fullDay, momentWords, spanWords } from '../figures/spans.ts';
import { cellOf, textOf } from '../say.ts';
import { numbers } from './numbering.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What stands on the paper beside the content. */
export interface Cover {
  reportNo: string;
  /** 期号; null until signed */
  issue: number | null;
  hash: string | null;
  signedByName: string | null;
  signedAt: Date | null;
  corrects: { no: string; why: string } | null;
}

export function paperOf(content: ReportContent, cover: Cover): Paper {
  const at = cover.signedAt ?? new Date(content.asOf);
  const day = fullDay(cityDay(at));
  const year = cityDay(at).slice(0, 4);
  const { issuer, cityName } = content;
  const correction = cover.corrects ? `（更正${cover.corrects.no}号：${cover.corrects.why}）` : null;
  return {
    head: content.kind === 'bulletin'
      ? { kind: 'red', mark: `${issuer}文件`, docNo: `${cityName.slice(0, 1)}热线通报〔${year}〕${cover.issue ?? '　'}号` }
      : { kind: 'briefing', mark: content.kind === 'special' ? `${cityName}12345热线专报` : `${cityName}12345热线${kindNames[content.kind]}`, issue: `第${cover.issue ?? '　'}期`, left: issuer, right: day },
    title: content.title, subtitle: correction ?? (content.kind === 'special' ? `（${spanWords(content)}）` : null), addressee: content.addressee,
    blocks: [...bodyOf(content), ...gapsOf(content.gaps)],
    signature: content.kind === 'bulletin' ? { issuer, day } : null,
    annex: { title: '指标口径与数据来源', blocks: definitionsOf(content) },
    colophon: { copyTo: null, issuer, day },
    proof: [
      `编号：${cover.reportNo}　数据截至${momentWords(content.asOf)}${cover.signedByName ? `　签发：${cover.signedByName}　${momentWords(cover.signedAt!)}` : ''}`,
      cover.hash ? `内容校验码（SHA-256）：${cover.hash}` : '未经签发，内容可能改动。',
    ],
    draft: cover.hash === null, meta: { no: cover.reportNo, author: issuer, at },
  };
}

function bodyOf(content: ReportContent): PaperBlock[] {
  const number = numbers(content.blocks);
  let [tables, charts] = [0, 0];
  return content.blocks.flatMap((b, i): PaperBlock[] => {
    switch (b.kind) {
      case 'heading': return [{ kind: 'heading', level: b.level, text: number[i]! + b.text }];
      case 'paragraph': return textOf(content, b.spans).split('\n').filter((t) => t.trim() !== '').map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
      case 'table': return [{ kind: 'table', caption: `表${(tables += 1)}　${b.caption}`, columns: b.columns.map((c) => ({ head: c.head, wide: c.wide, number: c.number ?? false })), rows: b.rows.map((row) => row.map((s) => cellOf(content, s))), note: b.note ?? null }];
      case 'chart': return [{ kind: 'chart', caption: `图${(charts += 1)}　${b.caption}`, chart: b.chart }];
      case 'hotspot': return [{ kind: 'heading', level: 3, text: number[i]! + b.hotspot.name }, { kind: 'paragraph', runs: [{ text: hotspotText(b.hotspot) }] }];
      case 'case': return [{ kind: 'heading', level: 3, text: number[i]! + b.case.title }, ...caseText(b.case)];
    }
  });
}

const day = (d: string) => `${Number(d.slice(5, 7))}月${Number(d.slice(8))}日`;

/** A hotspot as a paragraph: who, how much, since when, where, in whose hands. */
export function hotspotText(h: Hotspot): string {
  const when = h.firstDay === h.lastDay ? `${day(h.firstDay)}，` : `${day(h.firstDay)}至${day(h.lastDay)}，`;
  const where = h.places.length ? `，涉及${h.places.join('、')}` : '';
  const hands = h.problemNo ? `已立为共性问题${h.ownerName ? `，由${h.ownerName}牵头办理` : ''}。` : '尚未立为共性问题。';
  return `${when}共有${h.citizens}名市民反映${h.messages}件，主要在${h.regionName}${where}${h.matterName ? `，属“${h.matterName}”事项` : ''}。${hands}${h.note}`;
}

const caseText = (c: Case): PaperBlock[] => ([['案情', c.background], ['办理', c.measures], ['成效', c.result]] as const)
  .filter(([, text]) => text).map(([name, text]) => ({ kind: 'paragraph', runs: [{ text: `${name}：`, strong: true }, { text }] }));

const gapsOf = (gaps: readonly string[]): PaperBlock[] => (gaps.length ? [{ kind: 'paragraph', runs: [{ text: '数据说明：', strong: true }, { text: gaps.join('') }] }] : []);

function definitionsOf({ definitions }: ReportContent): PaperBlock[] {
  const rows = Object.values(definitions).map((d) => [d.name, d.definition, d.source]);
  return rows.length ? [{ kind: 'table', caption: '', columns: [{ head: '指标', wide: 2, number: false }, { head: '口径', wide: 5, number: false }, { head: '依据', wide: 2, number: false }], rows, note: '注：文中每个数据的计算编号、统计期和范围见电子表格“全部数据”页。' }] : [];
}

/** A block by which something can be said of it in a list: its heading or its first words. */
export const blockWords = (content: ReportContent, b: Block): string => (b.kind === 'heading' ? b.text : b.kind === 'paragraph' ? textOf(content, b.spans) : b.kind === 'hotspot' ? b.hotspot.name : b.kind === 'case' ? b.case.title : b.caption);
