import { cityMoment } from './city-day.ts';

/** A stretch of office time. */
export interface Span {
  from: Date;
  to: Date;
}

/** Daily office hours as `HH:mm` on the city's clock; breaks lie inside, in order. */
export interface OfficeHours {
  start: string;
  end: string;
  breaks?: [from: string, to: string][];
}

/** The hours kept where a calendar says nothing else. */
export const usualOffice: OfficeHours = { start: '09:00', end: '18:00', breaks: [['12:00', '13:30']] };

/** Throws a RangeError unless times are real, in order, and breaks lie inside the office hours. */
export function checkOffice(office: OfficeHours): void {
  const times = boundaries(office);
  const sound = times.every(
    (time, at) => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) && (at === 0 || times[at - 1]! < time),
  );
  if (!sound) {
    throw new RangeError(
      `办公时间须为 HH:mm 且先后有序 / office hours must be HH:mm in rising order: ${times.join(' ')}`,
    );
  }
}

/** The office spans of one working day, breaks cut out. */
export function officeSpans(day: string, office: OfficeHours): Span[] {
  const times = boundaries(office);
  const spans: Span[] = [];
  for (let at = 0; at < times.length; at += 2) {
    spans.push({ from: cityMoment(day, times[at]!), to: cityMoment(day, times[at + 1]!) });
  }
  return spans;
}

/** start, break, break end, …, end: each pair is one span. */
function boundaries(office: OfficeHours): string[] {
  return [office.start, ...(office.breaks ?? []).flat(), office.end];
}
