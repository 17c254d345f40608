"""The few rules of style that Streamlit's theme settings do not reach."""

STYLE = """<style>
.block-container { padding-top: 4rem; padding-bottom: 3rem; }
h1.fonds-count { font-family: "Source Serif", "Source Serif 4", serif; font-size: 1.45rem;
  font-weight: 600; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
p.fonds-words { margin: .1rem 0 0; padding: 0; }
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
ol.fonds-bars { list-style: none; margin: 0; padding: 0; font-size: .93rem; }
ol.fonds-bars li { display: grid; grid-template-columns: 11rem 1fr; gap: .5rem; margin: 0;
  padding: .12rem 0; align-items: center; }
ol.fonds-bars li > span:first-child { text-align: right; overflow-wrap: anywhere; }
ol.fonds-bars i { display: inline-block; height: 1.15rem; min-width: 1px; margin-right: .35rem;
  vertical-align: middle; }
</style>"""
