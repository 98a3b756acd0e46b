export function withContent<M, T>(path: string, work: (module: M) => Promise<T>): Promise<T>
