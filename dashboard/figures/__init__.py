"""DataFrame → figure: no Streamlit, no SQL. Colours and type stand in `template`."""
