"""The few rules of style that Streamlit's theme settings do not reach."""

STYLE = """<style>
.block-container { padding-top: 4rem; padding-bottom: 3rem; }
h1.fonds-count { font-family: "Source Serif", "Source Serif 4", serif; font-size: 1.45rem;
  font-weight: 600; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
p.fonds-words { margin: .1rem 0 0; padding: 0; }
p.fonds-certainty { margin: 0; padding: 0; opacity: .7; font-variant-numeric: tabular-nums; }
h2.fonds-card { font-family: "Source Serif", "Source Serif 4", serif; font-size: 1.1rem;
  font-weight: 600; margin: 0; padding: 0; }
p.fonds-name { font-family: "Source Serif", "Source Serif 4", serif; font-size: 1.3rem;
  font-weight: 600; margin: 0; }
dl.fonds-fields { display: grid; grid-template-columns: 7.5rem 1fr; gap: .3rem .8rem; margin: 0;
  padding: 0; }
dl.fonds-fields dt { opacity: .7; }
dl.fonds-fields dd, dl.fonds-fields dt { margin: 0; padding: 0; }
dl.fonds-fields dd { overflow-wrap: anywhere; white-space: pre-line; }
p.fonds-tagline { margin: -.6rem 0 .2rem; opacity: .7; }
p.fonds-rows { margin: 0 0 .5rem; font-variant-numeric: tabular-nums; }
ol.fonds-first { list-style: none; margin: 0; padding: 0; }
ol.fonds-first li { display: grid; grid-template-columns: 7.5rem 1fr; gap: .8rem;
  padding: .28rem 0; border-top: 1px solid rgba(128, 128, 128, .22); }
ol.fonds-first li span:first-child { opacity: .7; font-variant-numeric: tabular-nums; }
ul.fonds-sections { columns: 16rem 2; margin: .4rem 0 0; padding: 0; list-style: none; }
ul.fonds-sections li { margin: 0; padding: .12rem 0; break-inside: avoid;
  font-variant-numeric: tabular-nums; }
div.fonds-table { overflow-x: auto; }
div.fonds-table table { border-collapse: collapse; margin: 0; font-size: .93rem; }
div.fonds-table th { text-align: left; font-weight: 400; opacity: .7; }
div.fonds-table th, div.fonds-table td { border: 0; padding: .28rem 1.2rem .28rem 0;
  vertical-align: top; }
div.fonds-table td { border-top: 1px solid rgba(128, 128, 128, .22); overflow-wrap: break-word; }
div.fonds-table .fonds-brief { white-space: nowrap; }
div.fonds-table .fonds-number { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 640px) {
  div.fonds-wide thead { display: none; }
  div.fonds-wide table, div.fonds-wide tbody, div.fonds-wide tr { display: block; }
  div.fonds-wide tr { border-top: 1px solid rgba(128, 128, 128, .22); padding: .4rem 0; }
  div.fonds-wide td, div.fonds-wide td.fonds-number { display: block; border: 0; text-align: left;
    padding: .05rem 0; white-space: normal; }
  div.fonds-wide td:empty { display: none; }
  div.fonds-wide td::before { content: attr(data-heading) " "; opacity: .7; }
}
a.fonds-link { color: inherit;
  text-decoration: underline; text-decoration-color: rgba(128, 128, 128, .6);
  text-decoration-thickness: 1px; text-underline-offset: .18em; }
a.fonds-link:hover { text-decoration-color: currentColor; }
h3.fonds-role { font-family: inherit; font-size: .93rem; font-weight: 600; margin: .7rem 0 .1rem;
  padding: 0; }
ul.fonds-tags { list-style: none; margin: 0; padding: 0; font-size: .93rem; }
ul.fonds-tags li { margin: 0; padding: .15rem 0; overflow-wrap: anywhere; }
ul.fonds-tags span { display: block; opacity: .7; }
ul.fonds-tags span.fonds-inferred { font-style: italic; }
ol.fonds-bars { list-style: none; margin: 0; padding: 0; font-size: .93rem; }
ol.fonds-bars li { display: grid; grid-template-columns: 11rem 1fr; gap: .5rem; margin: 0;
  padding: .12rem 0; align-items: center; }
ol.fonds-bars li > span:first-child { text-align: right; overflow-wrap: anywhere; }
ol.fonds-bars i { display: inline-block; height: 1.15rem; min-width: 1px; margin-right: .35rem;
  vertical-align: middle; }
@media (max-width: 640px) { .st-key-split { order: 1; } }
</style>"""
