"""One thin file a page. Streamlit runs each as a script; `dashboard.registry` lists them."""
