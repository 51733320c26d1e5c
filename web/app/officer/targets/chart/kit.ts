import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

/** The one part of the chart library that is loaded: bars, drawn as SVG. */
export const chartIn = (place: HTMLElement) => init(place, null, { renderer: 'svg' });
