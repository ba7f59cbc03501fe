/** Pictures of the example articles, drawn with simple shapes in the colours of the site, on a sheet of 1440 x 810. */
export const exampleScenes = ['village', 'table', 'steps', 'evening'] as const
export type ExampleScene = (typeof exampleScenes)[number]

const [PAPER, SKY, LEAF, DEEP, THREAD, ROSE, SAND, INK, GREY, BROWN] = [
  '#fbf8f3',
  '#dde9e6',
  '#5d8a7b',
  '#0f5257',
  '#b3402e',
  '#f3dcd5',
  '#e8d8b9',
  '#1e2a2d',
  '#c9c5bd',
  '#a87a55',
]

/** The picture as SVG: no larger than a page shows, for the first start waits for it. */
export function drawScene(scene: ExampleScene): string {
  const drawn = { village, table, steps, evening }[scene]()
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 1440 810">${drawn}</svg>`
}

function rect(x: number, y: number, width: number, height: number, fill: string, round = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
}

function disc(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
}

function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

function line(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

function house(x: number, base: number, width: number, height: number, wall: string, roof: string): string {
  const top = base - height
  const window = (left: number) => rect(x + left, top + height * 0.3, width * 0.2, height * 0.24, SKY, 6)
  return [
    rect(x, top, width, height, wall),
    shape(`M${x - 22} ${top}L${x + width / 2} ${top - width * 0.46}L${x + width + 22} ${top}Z`, roof),
    window(width * 0.16),
    window(width * 0.62),
    rect(x + width * 0.41, base - height * 0.4, width * 0.2, height * 0.4, INK, 6),
  ].join('')
}

function tree(x: number, base: number, size: number, fill = LEAF): string {
  return rect(x - 8, base - size * 1.1, 16, size * 1.1, INK) + disc(x, base - size * 1.45, size * 0.72, fill)
}

/** Somebody who stands: head, coat, legs. */
function person(x: number, base: number, size: number, coat: string, hair = INK, skin = SAND): string {
  return [
    line(
      `M${x - size * 0.12} ${base - size * 0.4}V${base}M${x + size * 0.12} ${base - size * 0.4}V${base}`,
      INK,
      size * 0.11,
    ),
    shape(
      `M${x - size * 0.27} ${base - size * 0.34}Q${x - size * 0.26} ${base - size * 0.92} ${x} ${base - size * 0.92}T${x + size * 0.27} ${base - size * 0.34}Z`,
      coat,
    ),
    disc(x, base - size * 1.06, size * 0.17, skin),
    shape(
      `M${x - size * 0.18} ${base - size * 1.06}a${size * 0.18} ${size * 0.18} 0 0 1 ${size * 0.36} 0Z`,
      hair,
    ),
  ].join('')
}

/** A street of houses that one red thread runs along. */
function village(): string {
  return [
    rect(0, 0, 1440, 810, SKY),
    disc(1180, 190, 84, ROSE),
    shape('M0 560Q360 430 760 540T1440 500V810H0Z', LEAF),
    house(150, 640, 210, 200, ROSE, THREAD),
    house(420, 640, 240, 250, PAPER, DEEP),
    house(720, 640, 200, 190, SAND, THREAD),
    house(980, 640, 250, 230, PAPER, DEEP),
    tree(385, 640, 78, DEEP),
    tree(945, 640, 92, DEEP),
    tree(1310, 640, 110, DEEP),
    rect(0, 640, 1440, 170, SAND),
    line('M-20 735C220 690 420 780 700 730S1180 690 1460 740', THREAD, 10),
    person(560, 728, 130, DEEP),
    person(640, 732, 118, THREAD, GREY),
  ].join('')
}

/** A long table with people around it. */
function table(): string {
  const coats = [DEEP, THREAD, LEAF, '#c98a4b', DEEP]
  const cups = [300, 500, 720, 930, 1130]
  return [
    rect(0, 0, 1440, 810, ROSE),
    rect(120, 90, 1200, 300, PAPER, 14),
    line('M720 90V390M120 240H1320', ROSE, 12),
    tree(260, 390, 90),
    tree(1190, 390, 110),
    ...cups.map((x, at) =>
      person(x, 640, 250, coats[at] ?? DEEP, at % 2 === 0 ? GREY : INK, at % 3 === 1 ? BROWN : SAND),
    ),
    rect(110, 548, 1220, 56, '#c98a4b', 10),
    rect(110, 600, 1220, 210, SAND),
    ...cups.map((x) => rect(x + 46, 510, 44, 40, PAPER, 8) + line(`M${x + 90} 520q18 8 0 20`, PAPER, 7)),
    line('M110 690C380 650 620 730 860 690S1180 660 1330 690', THREAD, 9),
  ].join('')
}

/** Three people who practise keeping their balance. */
function steps(): string {
  const stance = (x: number, coat: string, hair: string, skin = SAND) =>
    [
      line(`M${x} 520L${x - 14} 690M${x + 10} 520L${x + 78} 600L${x + 62} 668`, INK, 30),
      line(`M${x - 130} 400L${x} 372L${x + 132} 392`, coat, 32),
      shape(`M${x - 58} 540Q${x - 62} 350 ${x} 346T${x + 60} 540Z`, coat),
      disc(x, 292, 44, skin),
      shape(`M${x - 46} 292a46 46 0 0 1 92 0Z`, hair),
    ].join('')
  return [
    rect(0, 0, 1440, 810, SKY),
    rect(150, 110, 320, 250, PAPER, 12),
    rect(560, 110, 320, 250, PAPER, 12),
    rect(970, 110, 320, 250, PAPER, 12),
    rect(0, 690, 1440, 120, SAND),
    line('M-20 722C260 706 480 738 760 720S1200 704 1460 722', THREAD, 10),
    stance(330, DEEP, GREY),
    stance(720, THREAD, INK, BROWN),
    stance(1110, LEAF, GREY),
  ].join('')
}

/** A house in the evening where a light is on. */
function evening(): string {
  return [
    rect(0, 0, 1440, 810, '#0a3b3f'),
    disc(1120, 200, 74, SAND),
    shape('M0 600Q420 500 820 590T1440 560V810H0Z', DEEP),
    rect(420, 360, 560, 300, INK),
    shape('M380 360L700 170L1020 360Z', THREAD),
    rect(490, 430, 150, 120, SAND, 8),
    rect(760, 430, 150, 120, SAND, 8),
    rect(660, 500, 84, 160, ROSE, 8),
    tree(260, 660, 120, LEAF),
    tree(1180, 660, 96, LEAF),
    line('M702 660C690 720 560 740 420 770S160 800 60 812', THREAD, 10),
  ].join('')
}
