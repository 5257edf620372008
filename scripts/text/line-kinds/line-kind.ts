/**
 * What a line is part of if it is shown as it stands: a fence (its own lines included), code by indentation, HTML that
 * may hold anything (`<pre>`, `<script>`, `<?php`), a comment, or display math between `$$` and `$$`.
 */
export type LineKind = 'fenced' | 'indented' | 'html' | 'comment' | 'math'
