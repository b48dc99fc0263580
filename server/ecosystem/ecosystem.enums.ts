import { publishEnum } from '../graphql/register-enum.ts';
import { ecosystems } from './ecosystem.codes.ts';

export const EcosystemEnum = publishEnum('Ecosystem', 'Where informal workers are found together.', ecosystems, {
  VILLAGE: 'A village.',
  MARKET: 'A market.',
  ECOMMERCE_UMKM: 'Online trade and small businesses.',
  VULNERABLE_WORKERS: 'Vulnerable workers.',
});
