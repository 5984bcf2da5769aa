import type { Child, FC } from 'hono/jsx';

/** The frame around every page. Everything inside is escaped by JSX. */
export const Layout: FC<{ title: string; query?: string; script?: boolean; children?: Child }> = (page) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title} · Chancery</title>
      <link rel="stylesheet" href="/assets/style.css" />
      {page.script ? <script src="/assets/cards.js" defer></script> : null}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="site">
        <div>
          <a class="brand" href="/">
            Chancery
          </a>
          <nav aria-label="Sections">
            <a href="/reports">Reports</a>
            <a href="/happenings">Happenings</a>
            <a href="/expectations">Expectations</a>
            <a href="/people">People</a>
            <a href="/#add">Add a report</a>
          </nav>
          <form action="/search" method="get" aria-label="Search">
            <input
              type="search"
              name="q"
              aria-label="Search people, countries and words"
              placeholder="China US, Xi Jinping, tariffs …"
              value={page.query ?? ''}
            />
            <button type="submit">Search</button>
          </form>
        </div>
      </header>
      <main id="main">{page.children}</main>
      <footer class="site">
        <p>
          Every entry points to the words it rests on. The same data as JSON: add <code>/api</code> before any
          address. What the labels mean: <a href="/glossary">glossary</a>.
        </p>
      </footer>
    </body>
  </html>
);

/** A page that says what went wrong and what to do. */
export const ErrorPage: FC<{ title: string; message: string }> = ({ title, message }) => (
  <Layout title={title}>
    <h1>{title}</h1>
    <p class="error" role="alert">
      {message}
    </p>
    <p>
      <a href="/">Back to the relationships</a>
    </p>
  </Layout>
);
