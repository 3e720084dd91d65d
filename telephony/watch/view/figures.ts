import { addSurveys, type SurveyFigures } from '../../survey/index.ts';
import { addDays, share, type DayCounts } from './today.ts';
import type { FiguresView } from './views.ts';

/** A day's calls as staff read them. */
export function figuresOf(parts: readonly DayCounts[], surveys: readonly SurveyFigures[]): FiguresView {
  const { offered, answered, inTime, abandoned, shortAbandoned, callBack, waitSum, longest, talkSum } = addDays(parts);
  const said = addSurveys(surveys);
  return {
    offered, answered, inTime, abandoned, shortAbandoned, callBack, connectRate: share(answered, offered), level: share(inTime, offered), averageWait: share(waitSum, answered), longestWait: longest, averageTalk: share(talkSum, answered),
    survey: { asked: said.asked, answered: said.answered, content: share(said.content, said.answered), average: said.average },
  };
}
