/** What can be drawn on a page: the few marks of which charts, tables and set lines are made. Coordinates in points from the upper left. */
import type { FaceRole } from '../fonts/roles.ts';

export type Mark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string }
  | { kind: 'line'; points: [x: number, y: number][]; colour: string; width: number; dash?: readonly number[] }
  | { kind: 'dot'; x: number; y: number; radius: number; fill: string }
  /** a short text on its baseline, `anchor` saying which part of it stands at x */
  | { kind: 'text'; x: number; y: number; text: string; size: number; anchor: 'start' | 'middle' | 'end'; role: FaceRole; colour: string }
  /** a set line: every character where the line breaking put it */
  | { kind: 'glyphs'; y: number; size: number; colour: string; glyphs: { x: number; file: string; text: string }[] };

export interface Drawing { width: number; height: number; marks: Mark[] }

/** The same marks, moved. */
export const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] => marks.map((m): Mark => {
  if (m.kind === 'line') return { ...m, points: m.points.map(([x, y]) => [x + dx, y + dy]) };
  if (m.kind === 'glyphs') return { ...m, y: m.y + dy, glyphs: m.glyphs.map((g) => ({ ...g, x: g.x + dx })) };
  return { ...m, x: m.x + dx, y: m.y + dy };
});
