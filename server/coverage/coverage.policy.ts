import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** Who works for a partner as a whole takes its regencies' reports in. */
export const mayReceiveReport = (viewer: Viewer, mou: { readonly partnerId: string }) =>
  can(viewer, 'mouReport:receive') && viewer.regionId === 0 && viewer.partnerIds.includes(mou.partnerId);
