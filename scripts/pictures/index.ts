// An edge: finds the picture files that a note shows, and makes them fit for slides. Reads files below the workspace;
// writes only to its cache, and to `public/` what it was asked to fetch from the web.

export {
  type Fetched,
  type FinderOptions,
  type FindPictures,
  type FoundPictures,
  noPictures,
  pictureFinder,
} from './find-pictures.ts'
export type { PictureUse } from './picture-uses.ts'
export { type Download, DownloadError, type DownloadLimits, downloader } from './web/downloader.ts'
