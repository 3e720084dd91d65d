/** What the pages of sensing read. Types only: shapes are the API's. */
export type { AlertCounts, AlertDetail, AlertView, SeasonCalendar } from '../../analytics/index.ts';
export type { DictionaryView, DutyFigures, DutyList, DutyView } from '../../ticketing/index.ts';
