/** Query codes of appeals opened in this tab. Session storage: gone with the tab, never in an address, a history or a referrer. */
const at = (ticketNo: string) => `hotline.code.${ticketNo}`;

export const keepCode = (ticketNo: string, code: string): void => sessionStorage.setItem(at(ticketNo), code);
export const keptCode = (ticketNo: string): string | null => sessionStorage.getItem(at(ticketNo));
export const dropCode = (ticketNo: string): void => sessionStorage.removeItem(at(ticketNo));
