import { drawScene, type ExampleScene } from './example-picture.ts'
import { type ResizedPicture, resizePicture } from './picture.source.ts'

/** The picture of an example article, in all its forms. */
export async function drawExamplePicture(scene: ExampleScene): Promise<readonly ResizedPicture[]> {
  const made = await resizePicture(Buffer.from(drawScene(scene)))
  if ('refused' in made) throw new Error(`the drawing ${scene} was refused: ${made.refused}`)
  return made.pictures
}
