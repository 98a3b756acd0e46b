// The headers of build/policy.ts in the words of the usual static hosts. The files in docs/hosting are exactly these texts: a test
// holds them, so that a change of the policy cannot leave them behind.
import { headers } from './policy.ts'

const all = Object.entries({ ...headers, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' })
const lines = (line: (name: string, value: string) => string): string => all.map(([n, v]) => line(n, v)).join('\n')
const note = 'Made from build/policy.ts: a test holds it.'

/** By file name in docs/hosting. */
export const hostingFiles: Record<string, string> = {
  'nginx.conf': `# ${note} Give the app a host name of its own; put dist/ at the root.
# An add_header in a deeper block would replace all of these.
server {
  listen 443 ssl;
  server_name assessment.example.com;
  root /var/www/assessment;
${lines((name, value) => `  add_header ${name} "${value}" always;`)}
  location / {
    try_files $uri $uri/ =404;
  }
}
`,
  Caddyfile: `# ${note} Give the app a host name of its own; put dist/ at the root.
assessment.example.com {
	root * /var/www/assessment
	header {
${lines((name, value) => `\t\t${name} "${value}"`)}
	}
	file_server
}
`,
  _headers: `# ${note} Copy it into dist/ for Cloudflare Pages, Netlify and hosts like them.
/*
${lines((name, value) => `  ${name}: ${value}`)}
`,
}
