/** The door of the room: places with a CBS code, what became of them, and their borders. */
export {
  findBoundaries,
  findGazetteer,
  listAreaOrders,
  listDivisions,
  listSuccessions,
  orderKey,
} from './area.queries.ts'
export { loadAreas } from './load.queries.ts'
