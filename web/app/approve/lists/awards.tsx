import { getRouteApi } from '@tanstack/react-router';
import { AwardList } from '../../parts/award/award-list.tsx';
import { awardStates } from '../../parts/award/award-states.ts';

const route = getRouteApi('/signed-in/approve/awards');

export const Awards = () => <AwardList search={route.useSearch()} states={awardStates} />;
