"""Above the results: what has changed in the view since its link was made, and both to look at."""

import streamlit as st

from dashboard import state
from dashboard.cache import Question, answer, corpus_folder, question, served_corpus
from dashboard.strings import versions as versions_words
from dashboard.text import as_html
from data.versions import hashes_of_version, whole_version
from queries.changes import Changes, TracedChanges, changes_of_view, traced_changes


def changes_question(asked: state.Asked) -> Question[Changes | TracedChanges] | None:
    """What has changed since the link was made? None where nothing has, or nothing is known."""
    current, folder = served_corpus("").data_version, corpus_folder()
    if asked.version in ("", current):
        return None
    if whole_version(folder, asked.version):
        return question(changes_of_view, asked.version, current, asked.filters)
    if hashes_of_version(folder, asked.version):
        return question(traced_changes, asked.version, asked.filters)
    return None


def version_notice(asked: state.Asked) -> None:
    """Say it where the link was made on another version than the current one."""
    current = served_corpus("").data_version
    if asked.version in ("", current):
        return
    asking = changes_question(asked)
    found = answer(asking) if asking else None
    notice = st.container(
        border=True, horizontal=True, vertical_alignment="center", key="version-notice"
    )
    with notice:
        words = as_html(_words(asked, found))
        st.html(f'<p class="fonds-since" role="status">{words}</p>', width="stretch")
        if isinstance(found, Changes):
            _choice(asked, found)
        st.button(versions_words.FORGET_VERSION, type="tertiary", on_click=state.forget_version)


def _words(asked: state.Asked, found: Changes | TracedChanges | None) -> str:
    match found:
        case Changes():
            return versions_words.changed_since(
                found.added, found.changed, found.removed, as_then=asked.as_then
            )
        case TracedChanges():
            return versions_words.traced_since(
                asked.version, found.added, found.changed, found.removed_from_corpus
            )
        case None:
            return versions_words.version_not_known(asked.version, served_corpus("").data_version)


def _choice(asked: state.Asked, found: Changes) -> None:
    labels = {
        state.THEN: versions_words.as_it_was(found.before),
        state.NOW: versions_words.as_it_is(found.after),
    }
    st.segmented_control(
        versions_words.WHICH_VERSION,
        list(labels),
        required=True,
        format_func=labels.__getitem__,
        label_visibility="collapsed",
        **state.version_widget(asked, labels),
    )
