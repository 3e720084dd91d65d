/** The day `count` days after a day written YYYY-MM-DD. */
export const addDay = (date: string, count: number): string => new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
