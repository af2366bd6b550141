declare module "swagger-ui-dist/swagger-ui-es-bundle" {
  const SwaggerUI: (options: { url: string; dom_id: string }) => void;
  export default SwaggerUI;
}

declare module "virtual:redoc" {
  const address: string;
  export default address;
}
