/** In the frame of a silent renewal nothing is drawn: the answer goes back to the page that asked. */
if (window.self === window.top) await import('./main.tsx');
else await import('./session/silent.ts');

export {};
