// Draws docs/summary.png: a job summary as GitHub shows it, from the golden file that the tests hold. Needs Chromium
// (`CHROMIUM=/path/to/it`), a font with emoji, and a registry: Mermaid and GitHub's style sheet come into a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const chromium = process.env.CHROMIUM ?? 'chromium'
const [golden = '__tests__/report/golden/canary.md', picture = 'docs/summary.png', height = '2700'] =
  process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'summary-picture-'))
try {
  const packages = ['mermaid@11', 'github-markdown-css@5']
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...packages])
  writeFileSync(path.join(folder, 'page.html'), page(readFileSync(path.resolve(root, golden), 'utf8')))
  execFileSync(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--force-device-scale-factor=1.5',
      `--window-size=1012,${height}`,
      '--virtual-time-budget=20000',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--screenshot=${path.resolve(root, picture)}`,
      `file://${path.join(folder, 'page.html')}`,
    ],
    { stdio: 'ignore' },
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function page(markdown) {
  const html = marked
    .parse(markdown)
    .replaceAll(/<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
  return `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="node_modules/github-markdown-css/github-markdown-light.css">
<body class="markdown-body" style="margin: 32px; background: white">${html}
<script src="node_modules/mermaid/dist/mermaid.min.js"></script>
<script>mermaid.initialize({ startOnLoad: true })</script>`
}
