/** Pages that fill from the top. Everything stands on the grid of 22 lines, so that the two sides of a sheet lie line upon line. */
import { moved, type Drawing, type Mark } from '../drawing/marks.ts';
import { linePitch, page } from './page.ts';

const hair = 0.01;

export interface Flow {
  readonly pages: Mark[][];
  /** points from the top of the text area to where the next thing goes */
  readonly y: number;
  readonly left: number;
  put(mark: Mark): void;
  /** begins a new page unless so much is still free; a page that is empty is not left */
  ensure(height: number): void;
  newPage(): void;
  /** goes down; `toGrid`: on to the next line of the grid */
  down(height: number): void;
  toGrid(): void;
  /** a drawing at the left edge, the whole of it on one page */
  place(drawing: Drawing): void;
}

export function newFlow(): Flow {
  const pages: Mark[][] = [[]];
  let y = 0;
  const flow: Flow = {
    pages, left: page.left,
    get y() { return y; },
    put: (mark) => void pages.at(-1)!.push(mark),
    ensure(height) { if (y > 0 && y + height > page.textHeight + hair) flow.newPage(); },
    newPage() { pages.push([]); y = 0; },
    down(height) { y += height; },
    toGrid() { y = Math.ceil((y - hair) / linePitch) * linePitch; },
    place(drawing) {
      flow.ensure(drawing.height);
      for (const mark of moved(drawing.marks, page.left, page.top + y)) flow.put(mark);
      y += drawing.height;
      flow.toGrid();
    },
  };
  return flow;
}

/** Lines of the grid still free on the page. */
export const linesLeft = (flow: Flow): number => Math.floor((page.textHeight - flow.y + hair) / linePitch);
