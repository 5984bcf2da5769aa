import type { FC } from 'hono/jsx';

/** Three ways to add a report: paste it, upload it, or name its address. */
export const AddReport: FC = () => (
  <section id="add" aria-labelledby="add-title">
    <h2 id="add-title">Add a report</h2>
    <form action="/reports" method="post" enctype="multipart/form-data">
      <fieldset>
        <legend>Paste</legend>
        <div class="row">
          <label>
            Title
            <br />
            <input type="text" name="title" maxlength={500} />
          </label>
          <label>
            Published on
            <br />
            <input type="date" name="publishedAt" />
          </label>
          <label>
            Publisher
            <br />
            <input type="text" name="publisher" maxlength={200} />
          </label>
        </div>
        <label>
          Text
          <textarea name="text"></textarea>
        </label>
        <button type="submit">Read</button>
      </fieldset>
    </form>
    <div class="cards">
      <form action="/reports" method="post" enctype="multipart/form-data">
        <fieldset>
          <legend>Upload</legend>
          <label>
            Files: .txt .md .html .json .jsonl .xml
            <input type="file" name="file" multiple accept=".txt,.md,.html,.htm,.json,.jsonl,.xml" />
          </label>
          <p>
            <button type="submit">Read the files</button>
          </p>
        </fieldset>
      </form>
      <form action="/reports" method="post" enctype="multipart/form-data">
        <fieldset>
          <legend>Web page or feed</legend>
          <label>
            Address
            <br />
            <input type="url" name="url" placeholder="https://" maxlength={2000} />
          </label>
          <p>
            <button type="submit">Fetch and read</button>
          </p>
        </fieldset>
      </form>
    </div>
  </section>
);
