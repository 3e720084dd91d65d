/** What analytics tells about groups. Ticketing knows no groups of its own, so main.ts hands this in. */
export interface GroupSource {
  /** How many groups gained a member registered since then, and how many of those are hotspots. */
  countSince(since: Date): Promise<{ groups: number; hotspots: number }>;
  /** The group of each ticket, by ticket id. Tickets not placed yet are absent. */
  ofTickets(ticketIds: number[]): Promise<Map<number, TicketGroup>>;
}

export interface TicketGroup { groupKey: string; name: string; messages: number; citizens: number; hotspot: boolean }
