import type { Same } from '../same.ts';
import type { kinds as zh } from '../zh/kinds.ts';

export const kinds = {
  company: 'company',
  branch: 'branch',
  'sole-proprietor': 'sole proprietor',
  institution: 'institution (public body, association, park, county government)',
  individual: 'individual',
  branchMay: 'branch (where the round allows)',
  programme: {
    brand: 'Brand',
    standardization: 'Standards',
    cloud: 'Enterprises on cloud',
    county: 'Counties on cloud',
  },
  article: {
    brandOne: 'Quality awards and brands',
    brandTwo: 'Trade marks',
    brandThree: 'Standards',
    brandFour: 'Time-honoured brands',
    brandFive: 'Zones and bases',
    brandSix: 'Patents and intellectual property',
    cloudFour: 'Enterprises on cloud',
  },
  joined: ', ',
} as const satisfies Same<typeof zh>;
