import { getRouteApi } from '@tanstack/react-router';
import { decidedStates } from '../../../../shared/claim/decided-states.ts';
import { AwardList } from '../../parts/award/award-list.tsx';

const route = getRouteApi('/signed-in/approve/awards');

export const Awards = () => <AwardList search={route.useSearch()} states={decidedStates} />;
