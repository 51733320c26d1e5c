import { getRouteApi } from '@tanstack/react-router';
import { ObjectionOf } from '../../parts/objection/objection.tsx';

const route = getRouteApi('/signed-in/officer/objections/$claim/$objection');

export const ObjectionPage = () => {
  const { claim, objection } = route.useParams();
  return <ObjectionOf claim={claim} number={objection} />;
};
