export type Say = (said: string) => void;
