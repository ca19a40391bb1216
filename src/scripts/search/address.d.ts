/** Where the built module is; see integrations/module-address.ts. */
declare module '*?address' {
  const address: string;
  export default address;
}
