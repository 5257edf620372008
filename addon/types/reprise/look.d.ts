// Style sheets; written by vite/theme.ts.
export {}
