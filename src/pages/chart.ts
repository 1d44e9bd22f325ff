/** Pictures of numbers, drawn on the server; what they show stands beside them in words or in a table. */
import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { html } from 'ghtml'

/** A number at a place on the horizontal axis. */
export interface Point {
  at: string
  value: number
  /** The number as it is said. */
  text: string
}

const [WIDTH, HEIGHT] = [640, 160]
const MARGIN = { top: 22, right: 28, bottom: 24, left: 28 }
/** Labels that have room beside each other. */
const MOST_LABELS = 12

/** Every so many points have a label. */
const isLabelled = (index: number, count: number) => index % Math.ceil(count / MOST_LABELS) === 0

const axis = (points: Point[], x: (point: Point) => number) => {
  const [left, right, base] = [MARGIN.left, WIDTH - MARGIN.right, HEIGHT - MARGIN.bottom]
  return html`<line class="axis" x1="${left}" x2="${right}" y1="${base}" y2="${base}"/>!${points
    .filter((_, index) => isLabelled(index, points.length))
    .map((point) => html`<text class="tick" x="${round(x(point))}" y="${HEIGHT - 6}">${point.at}</text>`)}`
}

const heights = (points: Point[], from = 0) =>
  scaleLinear()
    .domain([Math.min(from, ...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value)) || 1])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top])

const round = (length: number) => Math.round(length * 10) / 10

const picture = (title: string, content: string) =>
  html`<svg class="picture" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">!${content}</svg>`

const label = (points: Point[], index: number, x: number, y: number) =>
  isLabelled(index, points.length)
    ? html`<text class="value" x="${round(x)}" y="${round(y - 6)}">${points[index]!.text}</text>`
    : ''

/** Small columns: how much there is of something, never less than nothing, one after the other. */
export const columns = (title: string, points: Point[]): string => {
  const x = scaleBand(
    points.map(({ at }) => at),
    [MARGIN.left, WIDTH - MARGIN.right],
  )
    .padding(0.3)
    .align(0)
  const y = heights(points)
  const width = Math.min(x.bandwidth(), 48)
  const middle = ({ at }: Point) => x(at)! + width / 2
  const column = (point: Point, index: number) =>
    html`<rect x="${round(x(point.at)!)}" y="${round(y(point.value))}" width="${round(width)}" height="${round(y(0) - y(point.value))}"/>!${label(points, index, middle(point), y(point.value))}`
  return picture(title, points.map(column).join('') + axis(points, middle))
}

/** A line: how a number goes, from one place to the next. */
export const curve = (title: string, points: Point[]): string => {
  const x = scalePoint(
    points.map(({ at }) => at),
    [MARGIN.left + 24, WIDTH - MARGIN.right - 24],
  )
  const y = heights(points)
  const path = line<Point>(
    ({ at }) => round(x(at)!),
    ({ value }) => round(y(value)),
  )(points)!
  const dot = (point: Point, index: number) =>
    html`<circle cx="${round(x(point.at)!)}" cy="${round(y(point.value))}" r="3.5"/>!${label(points, index, x(point.at)!, y(point.value))}`
  return picture(title, html`<path d="${path}"/>!${points.map(dot)}!${axis(points, ({ at }) => x(at)!)}`)
}
