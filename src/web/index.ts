/** The door of the room: the frame of every page, its assets, its errors and its cache. Components are in `ui/`. */
export { type AssetFiles, assetRoutes, readAssets } from './assets.routes.ts'
export { type Assets, assetsFrom } from './assets.ts'
export { catalogueRoutes } from './catalogue.routes.tsx'
export type { CatalogueEntry } from './catalogue.view.tsx'
export type { Operator, PageDefaults, WebEnv } from './env.ts'
export { LARGEST_FORM, readForm, readFormData, readJson, refuseForeignForms } from './form.ts'
export { Page, type PageProps } from './page.view.tsx'
export { createPageCache, type PageCache } from './page-cache.ts'
export { type ProblemOptions, problemHandlers } from './problem.routes.tsx'
export { ProblemPage, type Suggestion } from './problem.view.tsx'
export { noteRefusals, type Refusal } from './refusals.routes.ts'
export {
  answerBytes,
  answerFresh,
  answerPage,
  drawBytes,
  drawPage,
  PUBLIC_PAGE,
  type SecurityOptions,
  withPageDefaults,
  withSecurityHeaders,
} from './respond.ts'
export { COOKIE_PREFIX, hasSession } from './session-cookie.ts'
export { staticRoutes } from './static.routes.tsx'
export type { Example } from './ui/example.ts'
