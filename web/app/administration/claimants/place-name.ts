/** Not recorded is neither here nor elsewhere. */
export const placeName = (registeredInJinan: boolean | undefined) =>
  registeredInJinan === undefined ? 'notKnown' : registeredInJinan ? 'jinan' : 'elsewhere';
