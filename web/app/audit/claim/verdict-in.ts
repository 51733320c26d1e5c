import { assessmentShape } from '../../../../shared/policy/assessment-shape.ts';

/** A verdict, where a bundle has one. */
export const verdictIn = (value: unknown) => assessmentShape.shape.verdict.safeParse(value).data;
