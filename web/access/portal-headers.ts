/** A header no other site can make a browser send: it tells the server that a request comes from the portal's own pages. */
export const portalHeaders = { 'x-portal-request': '1' } as const;
