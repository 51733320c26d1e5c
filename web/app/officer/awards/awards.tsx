import { getRouteApi } from '@tanstack/react-router';
import { decidedStates } from '../../../../shared/claim/decided-states.ts';
import { AwardList } from '../../parts/award/award-list.tsx';
import { Revocations } from '../../parts/award/revocations.tsx';

const route = getRouteApi('/signed-in/officer/awards');

/** A refused claim has nothing that an officer could take back. */
const states = decidedStates.filter((state) => state !== 'refused');

export const Awards = () => (
  <AwardList search={route.useSearch()} states={states}>
    <Revocations />
  </AwardList>
);
