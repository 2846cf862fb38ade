// Draws docs/summary.png: a job summary as GitHub shows it, from the golden file that the tests hold. Needs Chromium
// (`CHROMIUM=/path/to/it`), a font with emoji, and a registry: GitHub's style sheet comes into a temporary folder.
//
//   node scripts/summary-picture.mjs [golden] [picture] [width] [height] [light|dark] [unfolded]
//
// Mermaid charts are drawn by GitHub alone; here an unfolded one shows as its text.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const chromium = process.env.CHROMIUM ?? 'chromium'
const [
  golden = '__tests__/report/golden/canary.md',
  picture = 'docs/summary.png',
  width = '1012',
  height = '700',
  theme = 'light',
  unfolded = '',
] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'summary-picture-'))
try {
  writeFileSync(path.join(folder, 'page.html'), page(readFileSync(path.resolve(root, golden), 'utf8'), styles()))
  execFileSync(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--force-device-scale-factor=1.5',
      `--window-size=${width},${height}`,
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--screenshot=${path.resolve(root, picture)}`,
      `file://${path.join(folder, 'page.html')}`,
    ],
    { stdio: 'ignore' },
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function styles() {
  const packages = ['github-markdown-css@5']
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...packages])
  return readFileSync(path.join(folder, `node_modules/github-markdown-css/github-markdown-${theme}.css`), 'utf8')
}

function page(markdown, css) {
  const html = marked.parse(markdown)
  const shown = unfolded === '' ? html : html.replaceAll('<details>', '<details open>')
  return `<!doctype html><meta charset="utf-8"><style>${css}</style>
<body class="markdown-body" style="margin: 0; padding: 32px">${shown}`
}
