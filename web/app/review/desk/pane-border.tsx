import type { KeyboardEvent, PointerEvent } from 'react';

type Props = {
  readonly label: string;
  readonly controls: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What an arrow key adds. */
  readonly step: number;
  /** From where the mouse is to a value. */
  readonly valueAt: (x: number) => number;
  /** The pane it belongs to lies at its right: the right arrow makes that smaller. */
  readonly rightwards?: boolean;
  readonly change: (value: number) => void;
};

/** A border between two panes, moved by mouse and by the arrow keys. */
export const PaneBorder = ({ label, controls, value, least, most, step, valueAt, rightwards, change }: Props) => {
  const press = (event: KeyboardEvent): void => {
    const sign = rightwards ? -1 : 1;
    const to = {
      ArrowLeft: value - sign * step,
      ArrowRight: value + sign * step,
      Home: rightwards ? most : least,
      End: rightwards ? least : most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    change(to);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(valueAt(event.clientX));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of the page cannot be moved.
    <div
      role="separator"
      tabIndex={0}
      className="pane-border"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
};
