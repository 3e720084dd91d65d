/** A chart as marks, the same for PDF and Word: columns and lines over time, bars over names. Series are told apart by dash and shade, so that a copy in black and white can be read. */
import type { ChartSpec } from '../content.ts';
import { isWide } from '../layout/characters.ts';
import type { Drawing, Mark } from './marks.ts';
import { labelEvery, ticks } from './scale.ts';

const type = 10;
const quiet = '#57616e';
const grid = '#d9dee5';
const strokes: readonly { colour: string; dash?: readonly number[] }[] = [{ colour: '#124c9c' }, { colour: '#8a5a00', dash: [5, 3] }, { colour: '#4b5663', dash: [2, 2] }, { colour: '#2a7f8e', dash: [8, 3] }];
export const fills = ['#124c9c', '#8fb0d9', '#4b5663', '#c9a24a'];

/** Width of a short text, near enough to keep labels apart. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (isWide(c) ? type : type * 0.56), 0);
const word = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start', colour = quiet): Mark => ({ kind: 'text', x, y, text, size: type, anchor, role: 'songti', colour });
const shortened = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

export function drawChart(chart: ChartSpec, width: number, height: number): Drawing {
  return { width, height, marks: chart.form === 'bars' ? bars(chart, width, height) : overTime(chart, width, height) };
}

function legend(chart: ChartSpec, width: number): Mark[] {
  if (chart.series.length < 2) return [];
  let x = width;
  return chart.series.toReversed().flatMap((s, back): Mark[] => {
    const i = chart.series.length - 1 - back;
    x -= widthOf(s.name) + 26;
    return [chart.form === 'lines' ? { kind: 'line', points: [[x, 7], [x + 18, 7]], colour: strokes[i % strokes.length]!.colour, width: 1.5, ...dashOf(i) } : { kind: 'rect', x: x + 4, y: 2, width: 10, height: 10, fill: fills[i % fills.length]! }, word(x + 22, 11, s.name)];
  });
}

const dashOf = (i: number) => { const { dash } = strokes[i % strokes.length]!; return dash ? { dash } : {}; };

/** Columns or lines over days or months; a day without a figure is a gap in the line. */
function overTime(chart: ChartSpec, width: number, height: number): Mark[] {
  const steps = ticks(Math.max(...chart.series.flatMap((s) => s.values.map((v) => v ?? 0))));
  const top = steps.at(-1)!;
  const left = widthOf(String(top)) + 6;
  const [up, down] = [22, height - 16];
  const y = (v: number) => down - ((down - up) * v) / top;
  const slot = (width - left) / Math.max(1, chart.labels.length);
  const mid = (i: number) => left + slot * (i + 0.5);
  const every = labelEvery(chart.labels.length, width - left, Math.max(...chart.labels.map(widthOf), 1) + 6);
  return [
    word(0, 11, `单位：${chart.unit}`), ...legend(chart, width),
    ...steps.flatMap((s): Mark[] => [{ kind: 'line', points: [[left, y(s)], [width, y(s)]], colour: s === 0 ? quiet : grid, width: s === 0 ? 0.75 : 0.5 }, word(left - 4, y(s) + 3.5, String(s), 'end')]),
    ...chart.labels.flatMap((label, i) => (i % every === 0 ? [word(mid(i), height - 3, label, 'middle')] : [])),
    ...(chart.form === 'columns' ? columns(chart, slot, mid, y, down) : chart.series.flatMap((s, i) => lineOf(s.values, i, mid, y))),
  ];
}

function columns(chart: ChartSpec, slot: number, mid: (i: number) => number, y: (v: number) => number, down: number): Mark[] {
  const n = chart.series.length;
  const wide = Math.min(26, (slot * 0.7) / n);
  return chart.series.flatMap((s, k) => s.values.flatMap((v, i): Mark[] => {
    if (v === null) return [];
    const x = mid(i) - (wide * n) / 2 + wide * k;
    const number: Mark[] = n === 1 && slot > widthOf(String(v)) + 2 ? [word(mid(i), y(v) - 3, String(v), 'middle', '#1b2430')] : [];
    return [{ kind: 'rect', x, y: y(v), width: wide * 0.92, height: Math.max(0, down - y(v)), fill: fills[k % fills.length]! }, ...number];
  }));
}

function lineOf(values: readonly (number | null)[], series: number, mid: (i: number) => number, y: (v: number) => number): Mark[] {
  const { colour } = strokes[series % strokes.length]!;
  const pieces: [number, number][][] = [[]];
  values.forEach((v, i) => { if (v === null) pieces.push([]); else pieces.at(-1)!.push([mid(i), y(v)]); });
  return pieces.flatMap((points): Mark[] => (points.length === 0 ? [] : points.length === 1 ? [{ kind: 'dot', x: points[0]![0], y: points[0]![1], radius: 2, fill: colour }] : [{ kind: 'line', points, colour, width: 1.5, ...dashOf(series) }]));
}

/** Bars over names, the longest first as they come, with their numbers. */
function bars(chart: ChartSpec, width: number, height: number): Mark[] {
  const values = chart.series[0]?.values ?? [];
  const most = Math.max(1, ...values.map((v) => v ?? 0));
  const labels = chart.labels.map((l) => shortened(l, 14));
  const left = Math.max(...labels.map(widthOf), 20) + 6;
  const right = widthOf(String(most)) + 8;
  const slot = (height - 18) / Math.max(1, labels.length);
  const thick = Math.min(14, slot * 0.62);
  return [word(0, 11, `单位：${chart.unit}`), ...labels.flatMap((label, i): Mark[] => {
    const y = 18 + slot * (i + 0.5);
    const v = values[i] ?? null;
    const long = ((width - left - right) * (v ?? 0)) / most;
    return [word(left - 6, y + 3.5, label, 'end', '#1b2430'), { kind: 'rect', x: left, y: y - thick / 2, width: long, height: thick, fill: fills[0]! }, word(left + long + 4, y + 3.5, v === null ? '—' : String(v), 'start', '#1b2430')];
  }), { kind: 'line', points: [[left, 18], [left, height]], colour: quiet, width: 0.75 }];
}

/** Height that suits the chart, in points. */
export const chartHeight = (chart: ChartSpec): number => (chart.form === 'bars' ? 18 + Math.max(3, chart.labels.length) * 20 : 190);
