// Written by vite/theme.ts.
import type { Component } from 'vue'
import type { LayoutComponent } from '../../composables/layout-settings.ts'

/** The theme's layouts that frame Reprise's, by name: those that the theme has. */
export const themeLayouts: Readonly<Record<string, (Component & LayoutComponent) | undefined>>
