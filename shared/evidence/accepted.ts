/** What a paper may be; the bytes are looked at after it arrived. */
export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type EvidenceType = (typeof evidenceTypes)[number];

export const maxEvidenceBytes = 20 * 1024 * 1024;
