import { useEffect, useState } from 'react';

/** How many panes stand side by side. */
export type Room = 'three' | 'two' | 'one' | 'column';

const steps = [
  ['three', 1360],
  ['two', 1200],
  ['one', 768],
] as const satisfies readonly (readonly [Room, number])[];

const ordinaryText = 16;

/** Large text takes room like a narrow window does. */
const roomNow = (): Room => {
  const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ordinaryText;
  const width = (window.innerWidth * ordinaryText) / text;
  return steps.find(([, least]) => width >= least)?.[0] ?? 'column';
};

export const useRoom = (): Room => {
  const [room, setRoom] = useState(roomNow);
  useEffect(() => {
    const measure = (): void => setRoom(roomNow());
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return room;
};
