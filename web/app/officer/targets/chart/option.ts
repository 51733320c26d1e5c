import type { EChartsCoreOption } from 'echarts/core';
import type { Bar } from './bars.ts';
import { reachOf } from './bars.ts';

const colours = {
  text: '#1B2330',
  secondary: '#465163',
  done: '#0B57B7',
  border: '#7C8798',
  paper: '#FFFFFF',
} as const;

type Measures = {
  /** The width that bars have, and the size of letters, in pixels. */
  readonly width: number;
  readonly letter: number;
  /** By its name: what is measured on a canvas cannot inherit it. */
  readonly fontFamily: string;
  readonly described: string;
};

/** Hatched and outlined, so that what is not known is told from what is done without colour. */
const hatched = {
  color: colours.paper,
  borderColor: colours.border,
  borderWidth: 1,
  decal: { symbol: 'rect', color: colours.border, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
};

/** A tick is a narrow bar on an unseen one that ends where it begins. */
const ticks = (stack: string, ends: readonly (number | undefined)[], wide: number, style: object, barWidth: number) => {
  const bar = { type: 'bar', stack, yAxisIndex: 1, barWidth, barGap: '-100%', silent: true, z: 4 };
  return [
    {
      ...bar,
      data: ends.map((end) => (end === undefined ? '-' : end - wide / 2)),
      itemStyle: { color: 'transparent' },
    },
    { ...bar, data: ends.map((end) => (end === undefined ? '-' : wide)), itemStyle: style },
  ];
};

export const chartOption = (
  bars: readonly Bar[],
  { width, letter, fontFamily, described }: Measures,
): EChartsCoreOption => {
  const reach = reachOf(bars);
  const pixel = reach / Math.max(width, 1);
  const [thick, tall] = [letter, letter * 1.6];
  const label = { fontSize: letter, fontFamily, verticalAlign: 'bottom', inside: true, margin: 0 };
  const axis = {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    data: bars.map(({ name }) => name),
  };
  const above = [0, 0, tall / 2 + 4, 0];
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: true, description: described } },
    textStyle: { fontFamily },
    grid: { left: 2, right: 2, top: letter, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: reach, show: false },
    yAxis: [
      {
        ...axis,
        axisLabel: {
          ...label,
          padding: above,
          formatter: (_: string, at: number) => `{name|${bars[at]?.name ?? ''}}  ${bars[at]?.said ?? ''}`,
          color: colours.text,
          rich: { name: { fontWeight: 600, fontSize: letter, fontFamily, color: colours.text } },
        },
      },
      {
        ...axis,
        position: 'right',
        axisLabel: {
          ...label,
          padding: above,
          formatter: (_: string, at: number) => bars[at]?.beside ?? '',
          color: colours.secondary,
        },
      },
    ],
    series: [
      {
        type: 'bar',
        stack: 'done',
        barWidth: thick,
        silent: true,
        data: bars.map(({ done, missing }) => (missing === 'all' ? '-' : done)),
        itemStyle: { color: colours.done },
      },
      {
        type: 'bar',
        stack: 'done',
        barWidth: thick,
        silent: true,
        data: bars.map(({ done, plan, missing }) =>
          missing === 'all' ? (plan ?? reach) : missing === 'some' ? Math.min(letter * 2 * pixel, reach - done) : '-',
        ),
        itemStyle: hatched,
      },
      ...ticks(
        'plan',
        bars.map(({ plan }) => plan),
        5 * pixel,
        {
          color: colours.text,
          borderColor: colours.paper,
          borderWidth: 1,
        },
        tall,
      ),
      ...ticks(
        'stretch',
        bars.map(({ stretch }) => stretch),
        7 * pixel,
        {
          color: colours.paper,
          borderColor: colours.text,
          borderWidth: 2,
        },
        tall,
      ),
    ],
  };
};
