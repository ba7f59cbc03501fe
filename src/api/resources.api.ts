import { Hono } from 'hono'
import type { SearchEnv } from '../search/env.ts'
import { areaApi } from './areas.api.ts'
import { bulkApi } from './bulk.api.ts'
import { withEtag } from './headers.api.ts'
import { indicatorApi } from './indicators.api.ts'
import { observationApi } from './observations.api.ts'
import { openApi } from './openapi.api.ts'
import { regionApi } from './regions.api.ts'
import { searchApi } from './search.api.ts'
import { sourceApi } from './sources.api.ts'
import { API_PATH } from './version.ts'

const resources = new Hono<SearchEnv>()
  .use('/observations', withEtag)
  .use('/search', withEtag)
  .use('/areas', withEtag)
  .route('/', areaApi)
  .route('/', regionApi)
  .route('/', bulkApi)
  .route('/', indicatorApi)
  .route('/', observationApi)
  .route('/', sourceApi)
  .route('/', searchApi)
  .route('/', openApi)

/** Everything under `/api/v1`, but its own page. */
export const apiRoutes = new Hono<SearchEnv>().route(API_PATH, resources)
