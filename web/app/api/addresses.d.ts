declare module 'virtual:addresses' {
  export const addresses: Readonly<
    Record<
      import('../../../shared/contract/routes.ts').RouteName,
      { readonly method: string; readonly path: string; readonly command: boolean }
    >
  >;
}
