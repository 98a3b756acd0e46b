export const launchArguments: string[]
export function findBrowser(): Promise<string>
export function ensurePdfTools(): Promise<boolean>
