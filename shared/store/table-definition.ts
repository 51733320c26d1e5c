/** The one table, as data: the stack declares it and the local machine creates it from here. */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'byClaimant', partitionKey: 'claimantKey', sortKey: 'claimantSort' },
    { name: 'byQueue', partitionKey: 'queueKey', sortKey: 'queueSort' },
    { name: 'byCollection', partitionKey: 'collectionKey', sortKey: 'collectionSort' },
  ],
} as const;

export type IndexName = (typeof tableDefinition.indexes)[number]['name'];
