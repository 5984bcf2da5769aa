import type { FC } from 'hono/jsx';
import type { IndexPoint } from '../../../../dossier/index.ts';

const WIDTH = 900;
const HEIGHT = 190;
const MARGIN = 24;
const MOST_LABELS = 8;
const LEAST_BAR = 5;
const WIDEST_BAR = 28;
/** Up to so many months are labelled as months, more as years. */
const MOST_LABELLED_MONTHS = 24;

/** Cooperation above the line, conflict below it, a bar a month; every bar leads to a happening behind it. */
export const IndexChart: FC<{ points: readonly IndexPoint[] }> = ({ points }) => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const start = monthNumber(first.month);
  const months = monthNumber(last.month) - start + 1;
  const step = (WIDTH - 2 * MARGIN) / months;
  const bar = Math.min(WIDEST_BAR, Math.max(LEAST_BAR, step * 0.7));
  const highest = Math.max(1, ...points.flatMap(({ cooperation, conflict }) => [cooperation, -conflict]));
  const middle = HEIGHT / 2;
  const unit = (middle - MARGIN) / highest;
  const xOf = (month: string) => MARGIN + (monthNumber(month) - start + 0.5) * step;
  return (
    <section>
      <h2>Cooperation and conflict</h2>
      <p class="soft small">
        By month, from the published score of each event type (−10 to 10), summed over what happened and is
        dated. A bar leads to its first happening.
      </p>
      <div class="scroll" tabindex={0}>
        <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          <title>Cooperation and conflict by month</title>
          <line class="axis" x1="0" x2={WIDTH} y1={middle} y2={middle} />
          {labels(first.month, last.month).map((month) => (
            <text x={Math.max(MARGIN, xOf(month))} y={HEIGHT - 4} text-anchor="middle">
              {months > MOST_LABELLED_MONTHS ? month.slice(0, 4) : month}
            </text>
          ))}
          {points.map((point) => (
            <a href={`#${point.happenings[0]}`} aria-label={pointWords(point)}>
              <title>{pointWords(point)}</title>
              <rect
                class="hit"
                x={xOf(point.month) - bar / 2}
                y={MARGIN / 2}
                width={bar}
                height={HEIGHT - MARGIN * 1.5}
              />
              <rect
                class="coop"
                x={xOf(point.month) - bar / 2}
                y={middle - point.cooperation * unit}
                width={bar}
                height={point.cooperation * unit}
              />
              <rect
                class="conf"
                x={xOf(point.month) - bar / 2}
                y={middle}
                width={bar}
                height={-point.conflict * unit}
              />
            </a>
          ))}
        </svg>
      </div>
    </section>
  );
};

function pointWords({ month, cooperation, conflict, happenings }: IndexPoint): string {
  return `${month}: cooperation ${cooperation}, conflict ${conflict}, from ${happenings.length}`;
}

/** @example monthNumber('2021-11') // 24263 */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** Months to be written below the axis: Januaries of a long time, evenly thinned out where they are many. */
function labels(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const isLong = to - from >= MOST_LABELLED_MONTHS;
  const all = Array.from({ length: to - from + 1 }, (_, at) => monthAt(from + at));
  const candidates = isLong ? all.filter((month) => month.endsWith('-01')) : all;
  const every = Math.ceil(candidates.length / MOST_LABELS);
  return candidates.filter((_, at) => at % every === 0);
}

/** @example monthAt(24263) // "2021-11" */
function monthAt(number: number): string {
  const zeroBased = number - 1;
  return `${Math.floor(zeroBased / 12)}-${String((zeroBased % 12) + 1).padStart(2, '0')}`;
}
